#pragma once

#include <string>

#include "core/instance_record.h"

namespace negatoscope {

/// Two instances belong to one patient when these keys are equal.
///
/// With a Patient ID: the ID and its issuer, nothing else (PS3.3 C.7.1.1, C.12.1.1). A name can be misspelt; an ID
/// belongs to one patient of one issuer. Without an ID nothing identifies a person for certain: then only instances of
/// one study with the same name and birth date are together, and never with those of another study. What stands as ID
/// without being one ("0", "UNKNOWN") holds together only what has the same name and birth date as well, and where the
/// name is a stopgap too or there is none, only within one study: many persons are ANONYMOUS, and de-identification
/// gives them one birth date. Without a name and a Study Instance UID only a series holds together, and what is of no
/// series is by itself.
[[nodiscard]] std::string PatientKeyOf(const InstanceRecord& record);

}  // namespace negatoscope
