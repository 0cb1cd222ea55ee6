// The call into one build of the IJG library. jpeg_ijg8.cpp, jpeg_ijg12.cpp and jpeg_ijg16.cpp include this after the
// headers of their build: the three define the same names with different sample types, so no file can see two of them.

#include <setjmp.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <limits>

#include "codecs/jpeg_ijg.h"

namespace negatoscope {

namespace {

// Everything that a call needs, without destructors: longjmp leaves from anywhere.
struct Session {
  jpeg_decompress_struct info;
  jpeg_error_mgr errors;
  jpeg_source_mgr source;
  jmp_buf leave;
  const IjgRequest* request;
  IjgOutcome* outcome;
};

Session& SessionOf(j_common_ptr info) { return *static_cast<Session*>(info->client_data); }

void KeepFirstMessage(Session& session, j_common_ptr info) {
  if (session.outcome->message[0] != '\0') return;
  // format_message may write JMSG_LENGTH_MAX bytes.
  static_assert(sizeof(session.outcome->message) >= JMSG_LENGTH_MAX);
  (*info->err->format_message)(info, session.outcome->message.data());
}

// Rows that are whole where the decoder now is in the scan it reads.
std::uint32_t RowsBehind(const jpeg_decompress_struct& info) {
  const std::uint64_t unit = info.process == JPROC_LOSSLESS ? 1 : DCTSIZE;
  const std::uint64_t rows = std::uint64_t{info.input_iMCU_row} * static_cast<unsigned>(info.max_v_samp_factor) * unit;
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(rows, info.image_height));
}

void NoteDamage(Session& session) {
  session.outcome->is_damaged = true;
  // A later scan of a progressive image adds detail to what is there; its damage takes no rows away.
  const jpeg_decompress_struct& info = session.info;
  if (info.process == JPROC_PROGRESSIVE && (info.Ss != 0 || info.Ah != 0)) return;
  session.outcome->sound_rows = std::min(session.outcome->sound_rows, RowsBehind(info));
}

extern "C" {

[[noreturn]] static void OnError(j_common_ptr info) {
  Session& session = SessionOf(info);
  session.outcome->is_out_of_memory = info->err->msg_code == JERR_OUT_OF_MEMORY;
  session.outcome->message[0] = '\0';
  KeepFirstMessage(session, info);
  longjmp(session.leave, 1);
}

// Level −1 is a warning of damaged data, the others are traces.
static void OnMessage(j_common_ptr info, int level) {
  if (level >= 0) return;
  Session& session = SessionOf(info);
  switch (info->err->msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC:
    case JWRN_BOGUS_PROGRESSION:
      KeepFirstMessage(session, info);
      NoteDamage(session);
      break;
    default:
      break;
  }
}

static void Silence(j_common_ptr) {}
static void StartSource(j_decompress_ptr) {}
static void EndSource(j_decompress_ptr) {}

// The data is over: an EOI lets the library finish with what it has.
static ijg_boolean EndOfData(j_decompress_ptr info) {
  static constexpr std::array<JOCTET, 2> end{0xFF, 0xD9};
  info->src->next_input_byte = end.data();
  info->src->bytes_in_buffer = end.size();
  return TRUE;
}

static void SkipInput(j_decompress_ptr info, long count) {
  if (count <= 0) return;
  const auto wanted = static_cast<std::size_t>(count);
  if (wanted >= info->src->bytes_in_buffer) {
    EndOfData(info);
    return;
  }
  info->src->next_input_byte += wanted;
  info->src->bytes_in_buffer -= wanted;
}

}  // extern "C"

void Prepare(Session& session) {
  session.info.err = jpeg_std_error(&session.errors);
  session.errors.error_exit = OnError;
  session.errors.emit_message = OnMessage;
  session.errors.output_message = Silence;
  session.info.client_data = &session;
}

void Connect(Session& session) {
  session.source.init_source = StartSource;
  session.source.fill_input_buffer = EndOfData;
  session.source.skip_input_data = SkipInput;
  session.source.resync_to_restart = jpeg_resync_to_restart;
  session.source.term_source = EndSource;
  session.source.next_input_byte = session.request->codestream;
  session.source.bytes_in_buffer = session.request->codestream_bytes;
  session.info.src = &session.source;
}

// True where the library sees the image that our own walk of the markers saw.
bool ReadHeader(Session& session) {
  jpeg_decompress_struct& info = session.info;
  if (jpeg_read_header(&info, TRUE) != JPEG_HEADER_OK) return false;
  // Planes as coded: no colour conversion (see jpeg_colour.h for what they then mean).
  info.jpeg_color_space = JCS_UNKNOWN;
  info.out_color_space = JCS_UNKNOWN;
  jpeg_start_decompress(&info);
  return info.output_width == session.request->columns && info.output_height == session.request->rows &&
         info.output_components == static_cast<int>(session.request->components);
}

template <class Out>
void WidenRow(const JSAMPLE* row, std::size_t count, std::uint8_t* out) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto wide = static_cast<Out>(static_cast<std::make_unsigned_t<JSAMPLE>>(row[i]));
    std::memcpy(out + i * sizeof(Out), &wide, sizeof(Out));
  }
}

void ReadRows(Session& session) {
  const IjgRequest& request = *session.request;
  jpeg_decompress_struct& info = session.info;
  const std::size_t row_samples = std::size_t{request.columns} * request.components;
  const std::size_t row_bytes = row_samples * request.container_bytes;
  const bool is_direct = request.container_bytes == sizeof(JSAMPLE);
  JSAMPARRAY buffer = nullptr;
  if (!is_direct) {
    buffer = (*info.mem->alloc_sarray)(reinterpret_cast<j_common_ptr>(&info), JPOOL_IMAGE,
                                       static_cast<JDIMENSION>(row_samples), 1);
  }
  while (info.output_scanline < info.output_height) {
    std::uint8_t* out = request.out + info.output_scanline * row_bytes;
    JSAMPROW row = is_direct ? reinterpret_cast<JSAMPROW>(out) : buffer[0];
    if (jpeg_read_scanlines(&info, &row, 1) != 1) return;
    if (!is_direct && request.container_bytes == 2) WidenRow<std::uint16_t>(row, row_samples, out);
    if (!is_direct && request.container_bytes == 4) WidenRow<std::uint32_t>(row, row_samples, out);
    session.outcome->rows_written = info.output_scanline;
  }
}

void Run(Session& session) {
  Prepare(session);
  if (setjmp(session.leave) != 0) return;
  jpeg_create_decompress(&session.info);
  // jpeg_create_decompress clears the struct, all but the error manager.
  session.info.client_data = &session;
  Connect(session);
  if (!ReadHeader(session)) return;
  ReadRows(session);
  session.outcome->is_ok = session.outcome->rows_written == session.request->rows;
}

IjgOutcome Decode(const IjgRequest& request) {
  IjgOutcome outcome{};
  outcome.sound_rows = request.rows;
  if (request.container_bytes < sizeof(JSAMPLE)) return outcome;
  Session session{};
  session.request = &request;
  session.outcome = &outcome;
  Run(session);
  jpeg_destroy(reinterpret_cast<j_common_ptr>(&session.info));
  return outcome;
}

}  // namespace

}  // namespace negatoscope
