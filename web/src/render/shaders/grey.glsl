// Stored value → modality value → VOI value → grey, as GreyPipeline in C++ and grey-step.ts (PS3.4 N.2).

const int VOI_RAMP = 0;
const int VOI_SIGMOID = 1;
const int VOI_TABLE = 2;

uniform bool uHasModalityTable;
uniform highp usampler2D uModalityTable;
uniform int uModalityTableLength;

// Modality value (or relative stored value, where no table stands between) → argument of the VOI function.
uniform float uGain;
uniform float uOffset;
uniform int uVoiKind;
uniform highp usampler2D uVoiTable;
uniform int uVoiTableLength;
uniform float uVoiTableMaximum;

uniform bool uIsInverted;
uniform bool uHasColourMap;
uniform highp sampler2D uColourMap;

uint entryOf(highp usampler2D table, int entries, float index) {
  int inside = int(clamp(floor(index + 0.5), 0.0, float(entries - 1)));
  return texelFetch(table, tablePlace(inside), 0).r;
}

// What is mixed between pixels: modality values, or stored ones where the two are proportional.
float mixableValue(ivec2 pixel) {
  float value = relativeValue(pixel);
  if (!uHasModalityTable) return value;
  return float(entryOf(uModalityTable, uModalityTableLength, value));
}

float voiValue(float value) {
  float argument = value * uGain + uOffset;
  if (uVoiKind == VOI_SIGMOID) return 1.0 / (1.0 + exp(-clamp(argument, -80.0, 80.0)));
  if (uVoiKind == VOI_TABLE) {
    return float(entryOf(uVoiTable, uVoiTableLength, argument)) / uVoiTableMaximum;
  }
  return clamp(argument, 0.0, 1.0);
}

vec3 shown(float value) {
  float grey = floor(255.0 * voiValue(value) + 0.5);
  if (uIsInverted) grey = 255.0 - grey;
  if (uHasColourMap) return texelFetch(uColourMap, ivec2(int(grey), 0), 0).rgb;
  return vec3(grey / 255.0);
}

// Sums of values with their weights; padding has none.
struct Mix {
  float sum;
  float weight;
};

void add(inout Mix mix, ivec2 pixel, float weight) {
  // An infinity times no weight would be no number.
  if (weight == 0.0 || isBackground(pixel)) return;
  mix.sum += weight * mixableValue(pixel);
  mix.weight += weight;
}

vec3 finish(Mix mix) {
  return mix.weight > 0.0 ? shown(mix.sum / mix.weight) : vec3(0.0);
}

Mix nothing() {
  return Mix(0.0, 0.0);
}
