#include "dicom/character_sets.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/padding.h"

namespace negatoscope {

namespace {

struct Alias {
  std::string_view plain;  ///< capitals and digits only
  std::string_view term;
};

/// The numbers of the ISO registry that DICOM uses for a set of one byte.
constexpr std::array<std::string_view, 14> kRegistered{"6",   "100", "101", "109", "110", "144", "127",
                                                       "126", "138", "148", "13",  "166", "203", "192"};
constexpr std::array<std::string_view, 4> kWithEscapesOnly{"87", "159", "149", "58"};

constexpr std::array kAliases{
    Alias{"UTF8", "ISO_IR 192"},
    Alias{"GB18030", "GB18030"},
    Alias{"GBK", "GBK"},
    Alias{"GB2312", "GBK"},
    Alias{"CP936", "GBK"},
    Alias{"EUCKR", "EUC-KR"},
    Alias{"KSC5601", "EUC-KR"},
    Alias{"CP949", "EUC-KR"},
    Alias{"SHIFTJIS", "Shift_JIS"},
    Alias{"SJIS", "Shift_JIS"},
    Alias{"CP932", "Shift_JIS"},
    Alias{"WINDOWS31J", "Shift_JIS"},
    Alias{"WINDOWS1251", "windows-1251"},
    Alias{"CP1251", "windows-1251"},
    Alias{"WINDOWS1252", "windows-1252"},
    Alias{"CP1252", "windows-1252"},
    Alias{"LATIN1", "ISO_IR 100"},
    Alias{"ASCII", "ISO_IR 6"},
    Alias{"USASCII", "ISO_IR 6"},
    Alias{"ISO88591", "ISO_IR 100"},
    Alias{"ISO88592", "ISO_IR 101"},
    Alias{"ISO88593", "ISO_IR 109"},
    Alias{"ISO88594", "ISO_IR 110"},
    Alias{"ISO88595", "ISO_IR 144"},
    Alias{"ISO88596", "ISO_IR 127"},
    Alias{"ISO88597", "ISO_IR 126"},
    Alias{"ISO88598", "ISO_IR 138"},
    Alias{"ISO88599", "ISO_IR 148"},
    Alias{"ISO885911", "ISO_IR 166"},
    Alias{"ISO885915", "ISO_IR 203"},
};

constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr std::array<char16_t, 64> kWindows1251{
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0,      0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

std::string PlainOf(std::string_view term) {
  std::string plain;
  for (char c : term) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) plain += c;
  }
  return plain;
}

bool Contains(const auto& numbers, std::string_view number) {
  return std::ranges::find(numbers, number) != numbers.end();
}

/// The term that is meant; "" where nothing is known of it.
std::string KnownTerm(std::string_view written) {
  const std::string plain = PlainOf(written);
  constexpr std::string_view kExtended = "ISO2022IR";
  constexpr std::string_view kSingle = "ISOIR";
  const std::string_view view = plain;
  if (view.starts_with(kExtended)) {
    const std::string_view number = view.substr(kExtended.size());
    if (Contains(kRegistered, number) || Contains(kWithEscapesOnly, number)) {
      return "ISO 2022 IR " + std::string(number);
    }
  }
  if (view.starts_with(kSingle)) {
    const std::string_view number = view.substr(kSingle.size());
    if (Contains(kRegistered, number)) return "ISO_IR " + std::string(number);
    if (Contains(kWithEscapesOnly, number)) return "ISO 2022 IR " + std::string(number);
  }
  const auto* const alias = std::ranges::find(kAliases, view, &Alias::plain);
  return alias != kAliases.end() ? std::string(alias->term) : std::string();
}

/// One term as it should be; as it is where nothing is known of it.
std::string TermOf(std::string_view written) {
  std::string known = KnownTerm(written);
  return known.empty() ? std::string(written) : known;
}

bool StandsAlone(std::string_view term) {
  return term == "ISO_IR 192" || term == "GB18030" || term == "GBK" || term == "EUC-KR" || term == "Shift_JIS" ||
         IsWindowsSet(term);
}

std::vector<std::string> TermsOf(std::string_view specific_character_set) {
  std::vector<std::string> terms;
  std::string_view rest = specific_character_set;
  while (true) {
    const std::size_t end = rest.find('\\');
    terms.push_back(TermOf(Trim(rest.substr(0, end), " ")));
    if (end == std::string_view::npos) return terms;
    rest.remove_prefix(end + 1);
  }
}

}  // namespace

std::string NormalisedTerms(std::string_view specific_character_set) {
  // as nearly all files have it
  constexpr std::array<std::string_view, 3> kUsual{"", "ISO_IR 100", "ISO_IR 192"};
  if (std::ranges::find(kUsual, specific_character_set) != kUsual.end()) return std::string(specific_character_set);
  std::vector<std::string> terms = TermsOf(Trim(TrimEnd(specific_character_set), " "));
  if (terms.size() == 1) {
    // Without a second value nothing can be switched to.
    constexpr std::string_view kExtended = "ISO 2022 IR ";
    std::string& term = terms.front();
    const std::string_view number = std::string_view(term).substr(std::min(term.size(), kExtended.size()));
    if (term.starts_with(kExtended) && Contains(kWithEscapesOnly, number)) return "\\" + term;
    return std::move(term);
  }
  std::string joined;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (StandsAlone(terms[i]) && (i == 0 || terms.front().empty())) return terms[i];
    if (StandsAlone(terms[i])) continue;
    if (terms[i].starts_with("ISO_IR ")) terms[i].replace(0, 6, "ISO 2022 IR");
    if (i > 0) joined += '\\';
    joined += terms[i];
  }
  return joined;
}

bool IsKnownCharacterSet(std::string_view specific_character_set) {
  return std::ranges::all_of(TermsOf(NormalisedTerms(specific_character_set)),
                             [](const std::string& term) { return term.empty() || !KnownTerm(term).empty(); });
}

bool IsWindowsSet(std::string_view term) { return term == "windows-1251" || term == "windows-1252"; }

std::optional<char32_t> FromWindowsSet(std::string_view term, std::uint8_t byte) {
  char32_t character = byte;
  if (term == "windows-1251") {
    character = byte >= 0xC0 ? char32_t{0x0410} + (byte - 0xC0U) : char32_t{kWindows1251[byte - 0x80U]};
  } else if (byte < 0xA0) {
    character = char32_t{kWindows1252[byte - 0x80U]};
  }
  return character == 0 ? std::nullopt : std::optional(character);
}

void AppendUtf8(std::string& utf8, char32_t character) {
  if (character < 0x80) {
    utf8 += static_cast<char>(character);
    return;
  }
  if (character < 0x800) {
    utf8 += static_cast<char>(0xC0U | (character >> 6U));
  } else {
    utf8 += static_cast<char>(0xE0U | (character >> 12U));
    utf8 += static_cast<char>(0x80U | ((character >> 6U) & 0x3FU));
  }
  utf8 += static_cast<char>(0x80U | (character & 0x3FU));
}

}  // namespace negatoscope
