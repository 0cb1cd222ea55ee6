#pragma once

#include <string>
#include <string_view>

namespace negatoscope {

/// A value of VR PN without what may be left out at its end: empty components of each group, and empty groups, with
/// their delimiters (PS3.5 6.2.1), and padding. "Doe^Jane^^^" is "Doe^Jane"; a first group that is empty stays, as it
/// tells that what follows is the ideographic one.
[[nodiscard]] std::string TrimmedName(std::string_view name);

/// Whether a name tells nobody from anybody: there is none, or stopgaps stand for all of it ("ANONYMOUS",
/// "Patient^Unknown"). A number behind them tells ("ANON^0017").
[[nodiscard]] bool NamesNobody(std::string_view name);

}  // namespace negatoscope
