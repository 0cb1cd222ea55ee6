// Colour samples or palette indices → RGB, as ToRgb and PaletteStep in C++ (PS3.3 C.7.6.3.1.2, C.7.6.3.1.5).

const int MODEL_RGB = 0;
const int MODEL_YBR_FULL = 1;
const int MODEL_YBR_PARTIAL = 2;
const int MODEL_YBR_RCT = 3;
const int MODEL_HSV = 4;
const int MODEL_CMYK = 5;
const int MODEL_ARGB = 6;
const int MODEL_PALETTE = 7;

uniform int uModel;
uniform float uMaximum;
uniform float uChromaZero;
uniform bool uHasPalette;
uniform highp sampler2D uPalette;
uniform int uPaletteLength;
uniform float uPaletteFirst;

vec3 paletteColour(float stored) {
  int index = int(clamp(stored - uPaletteFirst, 0.0, float(uPaletteLength - 1)));
  return texelFetch(uPalette, tablePlace(index), 0).rgb;
}

vec3 fromYbr(float y, vec2 chroma) {
  return vec3(
    y + 1.402 * chroma.y,
    y - 0.344136 * chroma.x - 0.714136 * chroma.y,
    y + 1.772 * chroma.x
  );
}

vec3 fromHsv(vec3 hsv) {
  vec3 k = mod(vec3(5.0, 3.0, 1.0) + hsv.x * 6.0, 6.0);
  return hsv.z - hsv.z * hsv.y * clamp(min(k, 4.0 - k), 0.0, 1.0);
}

vec3 unitColour(vec4 samples) {
  vec2 chroma = samples.yz - uChromaZero;
  float codes = uMaximum + 1.0;
  switch (uModel) {
    case MODEL_YBR_FULL:
      return fromYbr(samples.x, chroma) / uMaximum;
    case MODEL_YBR_PARTIAL:
      // ITU-R BT.601: black is 16/256 of the codes, luma spans 219/256 and chroma 224/256 of them.
      return fromYbr((samples.x - codes / 16.0) / (219.0 * codes / 256.0), chroma / (224.0 * codes / 256.0));
    case MODEL_YBR_RCT: {
      float green = samples.x - floor((chroma.x + chroma.y) / 4.0);
      return vec3(chroma.y + green, green, chroma.x + green) / uMaximum;
    }
    case MODEL_HSV:
      return fromHsv(samples.xyz / uMaximum);
    case MODEL_CMYK:
      return (1.0 - samples.xyz / uMaximum) * (1.0 - samples.w / uMaximum);
    case MODEL_ARGB:
      // PS3.3 2001 C.7.6.3.1.2: where alpha is above 0, its palette colour stands in for the three others.
      return samples.x > 0.0 && uHasPalette ? paletteColour(samples.x) : samples.yzw / uMaximum;
    case MODEL_PALETTE:
      return paletteColour(samples.x);
    default:
      return samples.xyz / uMaximum;
  }
}

struct Mix {
  vec3 sum;
  float weight;
};

void add(inout Mix mix, ivec2 pixel, float weight) {
  vec3 colour = clamp(unitColour(storedSamples(pixel)), 0.0, 1.0);
  mix.sum += weight * floor(255.0 * colour + 0.5);
  mix.weight += weight;
}

vec3 finish(Mix mix) {
  return floor(mix.sum / mix.weight + 0.5) / 255.0;
}

Mix nothing() {
  return Mix(vec3(0.0), 0.0);
}
