// Stored values of the frame. STORED is one of these:
//   SIGNED (8, 16 bits), UNSIGNED (8, 16 bits), WIDE (32-bit integers, moved so that they are unsigned), FLOATING.
// A grey value is fetched relative to an origin that lies near the window, so that 32-bit floats carry the rest of the
// arithmetic without loss: the subtraction is exact for integers.

#if defined(SIGNED)
uniform highp isampler2D uFrame;
#elif defined(FLOATING)
uniform highp sampler2D uFrame;
#else
uniform highp usampler2D uFrame;
#endif

uniform ivec2 uFrameSize;
uniform bool uHasPadding;

#if defined(WIDE)
uniform uint uOrigin;
uniform uvec2 uPadding;

float relativeValue(ivec2 pixel) {
  uint value = texelFetch(uFrame, pixel, 0).r;
  return value >= uOrigin ? float(value - uOrigin) : -float(uOrigin - value);
}

bool isBackground(ivec2 pixel) {
  uint value = texelFetch(uFrame, pixel, 0).r;
  return uHasPadding && value >= uPadding.x && value <= uPadding.y;
}
#else
uniform float uOrigin;
uniform vec2 uPadding;

float relativeValue(ivec2 pixel) {
  return float(texelFetch(uFrame, pixel, 0).r) - uOrigin;
}

bool isBackground(ivec2 pixel) {
  float value = float(texelFetch(uFrame, pixel, 0).r);
#if defined(FLOATING)
  if (isnan(value)) return true;
#endif
  return uHasPadding && value >= uPadding.x && value <= uPadding.y;
}
#endif

vec4 storedSamples(ivec2 pixel) {
  return vec4(texelFetch(uFrame, pixel, 0));
}

// Tables are wider than a texture may be: they lie in rows.
const int TABLE_COLUMNS = 256;

ivec2 tablePlace(int index) {
  return ivec2(index % TABLE_COLUMNS, index / TABLE_COLUMNS);
}
