#include <cstdio>

// The library's own boolean would clash with that of other headers.
#define boolean ijg_boolean
extern "C" {
#include "ijg12/jpeglib12.h"
//
#include "ijg12/jerror12.h"
}
#undef boolean
#ifdef const
#undef const
#endif

#include "codecs/jpeg_ijg_body.h"

namespace negatoscope {

IjgOutcome DecodeWithIjg12(const IjgRequest& request) { return Decode(request); }

}  // namespace negatoscope
