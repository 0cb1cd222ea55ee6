#pragma once

#include <expected>
#include <string>
#include <utility>

#include "core/error.h"

namespace negatoscope {

/// A value, or the reason why there is none.
template <class T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> Fail(ErrorCode code, std::string detail) {
  return std::unexpected(Error{.code = code, .detail = std::move(detail), .tag = {}, .byte_offset = {}});
}

[[nodiscard]] inline std::unexpected<Error> Fail(ErrorCode code, std::string detail, Tag tag) {
  return std::unexpected(Error{.code = code, .detail = std::move(detail), .tag = tag, .byte_offset = {}});
}

[[nodiscard]] inline std::unexpected<Error> FailAt(ErrorCode code, std::string detail, std::uint64_t byte_offset) {
  return std::unexpected(Error{.code = code, .detail = std::move(detail), .tag = {}, .byte_offset = byte_offset});
}

/// The error with this offset, where it has none of its own.
[[nodiscard]] inline std::unexpected<Error> AtByte(Error error, std::uint64_t byte_offset) {
  if (!error.byte_offset) error.byte_offset = byte_offset;
  return std::unexpected(std::move(error));
}

}  // namespace negatoscope
