#pragma once

#include "core/quantities.h"
#include "core/result.h"

namespace negatoscope {

/// What a modality value of a PET picture is multiplied by to be a Standardized Uptake Value by body weight, in g/ml:
/// the consensus of vendors that the QIBA FDG-PET/CT profile cites.
///
/// BQML: weight in g / (dose × 2^(−(scan − injection) / half-life)) for Decay Correction START, weight / dose for
/// ADMIN. The scan begins at Series Time, unless that is after the acquisition of the picture (a series that was made
/// later): then at the time that GE keeps privately, else at Acquisition Time − Frame Reference Time + the time in the
/// frame at which the count rate is average. GML of Type BW is SUV already. CNTS has Philips's own factor, or their
/// factor to Bq/ml.
///
/// @return kMissing with the tag that is needed; kInvalid with the tag whose value cannot be; kUnsupported for units
/// and corrections from which there is no way
[[nodiscard]] Result<double> SuvBodyWeightFactor(const PetActivity& activity);

}  // namespace negatoscope
