#include <cstdio>

// The library's own boolean would clash with that of other headers.
#define boolean ijg_boolean
extern "C" {
#include "ijg16/jpeglib16.h"
//
#include "ijg16/jerror16.h"
}
#undef boolean
#ifdef const
#undef const
#endif

#include "codecs/jpeg_ijg_body.h"

namespace negatoscope {

IjgOutcome DecodeWithIjg16(const IjgRequest& request) { return Decode(request); }

}  // namespace negatoscope
