#include <cstdio>

// The library's own boolean would clash with that of other headers.
#define boolean ijg_boolean
extern "C" {
#include "ijg8/jpeglib8.h"
//
#include "ijg8/jerror8.h"
}
#undef boolean
#ifdef const
#undef const
#endif

#include "codecs/jpeg_ijg_body.h"

namespace negatoscope {

IjgOutcome DecodeWithIjg8(const IjgRequest& request) { return Decode(request); }

}  // namespace negatoscope
