// Which pixels of the frame a pixel of the viewport shows, and how they are mixed.

// Canvas → image: columns of a 2 × 3 matrix; the canvas counts rows from the top.
uniform vec2 uImageX;
uniform vec2 uImageY;
uniform vec2 uImageOrigin;
uniform float uViewportHeight;
// Nearest pixel, mixed from four, or means over what a viewport pixel covers.
uniform int uSampling;
// Pixels of the frame that one of the viewport spans, across and down its own axes, at most TAPS_AT_MOST.
uniform int uTaps;

const int SAMPLING_NEAREST = 0;
const int SAMPLING_LINEAR = 1;
const int SAMPLING_AREA = 2;
const int TAPS_AT_MOST = 4;

out vec4 fragColour;

ivec2 inside(ivec2 pixel) {
  return clamp(pixel, ivec2(0), uFrameSize - 1);
}

vec3 nearest(vec2 place) {
  Mix mix = nothing();
  add(mix, inside(ivec2(floor(place))), 1.0);
  return finish(mix);
}

vec3 linear(vec2 place) {
  if (isBackground(inside(ivec2(floor(place))))) return vec3(0.0);
  vec2 corner = floor(place - 0.5);
  vec2 part = place - 0.5 - corner;
  ivec2 pixel = ivec2(corner);
  Mix mix = nothing();
  add(mix, inside(pixel), (1.0 - part.x) * (1.0 - part.y));
  add(mix, inside(pixel + ivec2(1, 0)), part.x * (1.0 - part.y));
  add(mix, inside(pixel + ivec2(0, 1)), (1.0 - part.x) * part.y);
  add(mix, inside(pixel + ivec2(1, 1)), part.x * part.y);
  return finish(mix);
}

vec3 area(vec2 place) {
  Mix mix = nothing();
  for (int row = 0; row < TAPS_AT_MOST; row++) {
    if (row >= uTaps) break;
    for (int column = 0; column < TAPS_AT_MOST; column++) {
      if (column >= uTaps) break;
      vec2 within = (vec2(float(column), float(row)) + 0.5) / float(uTaps) - 0.5;
      vec2 tap = place + within.x * uImageX + within.y * uImageY;
      add(mix, inside(ivec2(floor(tap))), 1.0);
    }
  }
  return finish(mix);
}

void main() {
  vec2 canvas = vec2(gl_FragCoord.x, uViewportHeight - gl_FragCoord.y);
  vec2 place = uImageOrigin + canvas.x * uImageX + canvas.y * uImageY;
  vec3 colour = vec3(0.0);
  if (all(greaterThanEqual(place, vec2(0.0))) && all(lessThan(place, vec2(uFrameSize)))) {
    if (uSampling == SAMPLING_NEAREST) {
      colour = nearest(place);
    } else if (uSampling == SAMPLING_LINEAR) {
      colour = linear(place);
    } else {
      colour = area(place);
    }
  }
  fragColour = vec4(colour, 1.0);
}
