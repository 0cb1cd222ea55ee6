#include "codecs/jpeg_huffman.h"

#include <algorithm>

namespace negatoscope {

namespace {

// F.2.2.1, Figure F.12: categories of differences, the negative ones in the lower half.
std::uint16_t Extend(std::uint32_t bits, unsigned category) {
  const bool is_negative = bits < (1U << (category - 1));
  return static_cast<std::uint16_t>(is_negative ? bits - (1U << category) + 1 : bits);
}

// H.1.2.2: category 16 is 32768, without more bits.
constexpr unsigned kWhole = 16;

}  // namespace

JpegDifferences::Entry JpegDifferences::MakeEntry(std::uint32_t bits, unsigned length, std::uint8_t category) {
  const auto skip = static_cast<std::uint8_t>(length);
  if (category == 0) return {.difference = 0, .skip = skip, .more = 0};
  if (category == kWhole) return {.difference = 0x8000, .skip = skip, .more = 0};
  if (length + category > kIndexBits) return {.difference = 0, .skip = skip, .more = category};
  const std::uint32_t value = (bits >> (kIndexBits - length - category)) & ((1U << category) - 1U);
  return {.difference = Extend(value, category), .skip = static_cast<std::uint8_t>(length + category), .more = 0};
}

bool JpegDifferences::Build(std::span<const std::uint8_t, 16> lengths, std::span<const std::uint8_t> symbols) {
  symbols_.assign(symbols.begin(), symbols.end());
  entries_.assign(std::size_t{1} << kIndexBits, {.difference = 0, .skip = 0, .more = kLongCode});
  last_code_.fill(-1);
  std::uint32_t code = 0;
  std::size_t symbol = 0;
  for (unsigned length = 1; length <= 16; ++length) {
    first_symbol_[length] = static_cast<std::int32_t>(symbol) - static_cast<std::int32_t>(code);
    for (unsigned i = 0; i < lengths[length - 1]; ++i, ++code, ++symbol) {
      if (symbol >= symbols.size() || symbols[symbol] > kWhole || code >= (1U << length)) return false;
      if (length > kIndexBits) continue;
      const std::uint32_t first = code << (kIndexBits - length);
      for (std::uint32_t rest = 0; rest < (1U << (kIndexBits - length)); ++rest) {
        entries_[first | rest] = MakeEntry(first | rest, length, symbols[symbol]);
      }
    }
    if (lengths[length - 1] != 0) last_code_[length] = static_cast<std::int32_t>(code) - 1;
    code <<= 1U;
  }
  return true;
}

JpegDifferences::LongCode JpegDifferences::Long(JpegBits bits, Entry entry) const {
  bits.Fill();
  unsigned category = entry.more;
  if (entry.more == kLongCode) {
    unsigned length = kIndexBits + 1;
    while (length <= 16 && static_cast<std::int32_t>(bits.Peek(length)) > last_code_[length]) ++length;
    if (length > 16) return {.bits = bits, .difference = 0, .is_damaged = true};
    const std::int32_t at = first_symbol_[length] + static_cast<std::int32_t>(bits.Peek(length));
    category = symbols_[static_cast<std::size_t>(at)];
    bits.Skip(length);
    bits.Fill();
    if (category == 0) return {.bits = bits, .difference = 0};
    if (category == kWhole) return {.bits = bits, .difference = 0x8000};
  }
  const std::uint32_t value = bits.Take(category);
  bits.Fill();
  return {.bits = bits, .difference = Extend(value, category)};
}

}  // namespace negatoscope
