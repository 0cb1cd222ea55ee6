#pragma once

#include <array>
#include <string_view>

#include "integrity/finding.h"

namespace negatoscope {

/// A kind of finding. Where a rule has two severities, this is the usual one.
struct Rule {
  std::string_view code;
  Severity severity = Severity::kNote;
  FindingLevel level = FindingLevel::kInstance;
};

namespace rules {

// Who is in here
inline constexpr Rule kSeveralPatients{"several-patients", Severity::kWarning, FindingLevel::kDrop};
inline constexpr Rule kNameConflict{"patient-name-conflict", Severity::kCritical, FindingLevel::kPatient};
inline constexpr Rule kNamePart{"patient-name-differs-in-part", Severity::kWarning, FindingLevel::kPatient};
inline constexpr Rule kNameSpelling{"patient-name-spelling", Severity::kNote, FindingLevel::kPatient};
inline constexpr Rule kNameSometimesEmpty{"patient-name-sometimes-empty", Severity::kNote, FindingLevel::kPatient};
inline constexpr Rule kBirthDateConflict{"patient-birth-date-conflict", Severity::kCritical, FindingLevel::kPatient};
inline constexpr Rule kSexConflict{"patient-sex-conflict", Severity::kWarning, FindingLevel::kPatient};
inline constexpr Rule kSamePerson{"same-person-different-ids", Severity::kWarning, FindingLevel::kPatient};
inline constexpr Rule kIssuerSometimes{"patient-id-with-and-without-issuer", Severity::kNote, FindingLevel::kPatient};
inline constexpr Rule kOtherIdMatches{"other-patient-id-matches", Severity::kNote, FindingLevel::kPatient};
inline constexpr Rule kDirectoryMismatch{"directory-patient-mismatch", Severity::kCritical, FindingLevel::kFile};
inline constexpr Rule kDirectoryInstance{"directory-instance-mismatch", Severity::kWarning, FindingLevel::kFile};
inline constexpr Rule kGroupOfPatients{"group-of-patients", Severity::kWarning};
inline constexpr Rule kIdMissing{"patient-id-missing", Severity::kWarning};
inline constexpr Rule kIdPlaceholder{"patient-id-placeholder", Severity::kNote, FindingLevel::kPatient};
inline constexpr Rule kIdSpelling{"patient-id-spelling", Severity::kWarning, FindingLevel::kPatient};
inline constexpr Rule kIdMultiValued{"patient-id-multi-valued", Severity::kWarning};
inline constexpr Rule kPrivateName{"private-person-name", Severity::kNote};
inline constexpr Rule kRepeatedIdentity{"repeated-identity", Severity::kCritical, FindingLevel::kFile};

// What texts are written in
inline constexpr Rule kCharacterSetSuspect{"character-set-suspect", Severity::kWarning, FindingLevel::kSeries};
inline constexpr Rule kCharacterSetImpossible{"character-set-impossible", Severity::kWarning, FindingLevel::kSeries};
inline constexpr Rule kCharacterSetUndeclared{"character-set-undeclared", Severity::kNote, FindingLevel::kSeries};
inline constexpr Rule kCharacterSetChosen{"character-set-chosen", Severity::kNote, FindingLevel::kSeries};

// What belongs together
inline constexpr Rule kStudyTwoPatients{"study-uid-in-several-patients", Severity::kCritical, FindingLevel::kStudy};
inline constexpr Rule kSeriesTwoPatients{"series-uid-in-several-patients", Severity::kCritical, FindingLevel::kSeries};
inline constexpr Rule kSeriesTwoStudies{"series-uid-in-several-studies", Severity::kWarning, FindingLevel::kSeries};
inline constexpr Rule kInstanceConflict{"sop-instance-uid-conflict", Severity::kWarning};
inline constexpr Rule kInstanceCopies{"sop-instance-copies", Severity::kNote, FindingLevel::kFile};
inline constexpr Rule kSeriesSize{"series-size-inconsistent", Severity::kNote, FindingLevel::kSeries};
inline constexpr Rule kSeriesSpacing{"series-spacing-inconsistent", Severity::kNote, FindingLevel::kSeries};
inline constexpr Rule kSeriesFrameOfReference{"series-frame-of-reference-inconsistent", Severity::kWarning,
                                              FindingLevel::kSeries};
inline constexpr Rule kSeriesModality{"series-modality-inconsistent", Severity::kWarning, FindingLevel::kSeries};
inline constexpr Rule kSlicesMissing{"slices-missing", Severity::kWarning, FindingLevel::kSeries};
inline constexpr Rule kPartsMissing{"concatenation-parts-missing", Severity::kWarning, FindingLevel::kSeries};
inline constexpr Rule kPositionsRepeated{"slice-positions-repeated", Severity::kNote, FindingLevel::kSeries};
inline constexpr Rule kSpacingUneven{"slice-spacing-uneven", Severity::kNote, FindingLevel::kSeries};
inline constexpr Rule kNumbersMissing{"instance-numbers-missing", Severity::kNote, FindingLevel::kSeries};

// Identifiers
inline constexpr Rule kStudyUidMissing{"study-uid-missing", Severity::kWarning};
inline constexpr Rule kSeriesUidMissing{"series-uid-missing", Severity::kWarning};
inline constexpr Rule kInstanceUidMissing{"sop-instance-uid-missing", Severity::kWarning};
inline constexpr Rule kClassUidMissing{"sop-class-uid-missing", Severity::kWarning};
inline constexpr Rule kUidMalformed{"uid-malformed", Severity::kWarning};
inline constexpr Rule kUidTooLong{"uid-too-long", Severity::kWarning};
inline constexpr Rule kUidLeadingZero{"uid-leading-zero", Severity::kNote};
inline constexpr Rule kMetaClass{"meta-sop-class-mismatch", Severity::kWarning, FindingLevel::kFile};
inline constexpr Rule kMetaInstance{"meta-sop-instance-mismatch", Severity::kWarning, FindingLevel::kFile};
inline constexpr Rule kTransferSyntax{"transfer-syntax-mismatch", Severity::kWarning, FindingLevel::kFile};

// What is said about the picture
inline constexpr Rule kBirthAfterStudy{"birth-after-study", Severity::kWarning};
inline constexpr Rule kStudyInFuture{"study-in-future", Severity::kWarning, FindingLevel::kStudy};
inline constexpr Rule kDateMalformed{"date-malformed", Severity::kNote};
inline constexpr Rule kModalityMismatch{"modality-sop-class-mismatch", Severity::kWarning};
inline constexpr Rule kIdentityRemoved{"identity-removed-but-filled", Severity::kWarning};
inline constexpr Rule kBurnedIn{"burned-in-annotation", Severity::kWarning};
inline constexpr Rule kBurnedInUnknown{"burned-in-annotation-unknown", Severity::kNote};
inline constexpr Rule kLossyNotDeclared{"lossy-not-declared", Severity::kWarning};

// How the file is written
inline constexpr Rule kUnreadable{"files-unreadable", Severity::kWarning, FindingLevel::kDrop};
inline constexpr Rule kDamaged{"file-damaged", Severity::kWarning, FindingLevel::kFile};
inline constexpr Rule kPreambleProgram{"preamble-program", Severity::kWarning, FindingLevel::kFile};
inline constexpr Rule kPreambleDocument{"preamble-other-format", Severity::kWarning, FindingLevel::kFile};
inline constexpr Rule kPreambleTiff{"preamble-tiff", Severity::kNote, FindingLevel::kFile};
inline constexpr Rule kPreambleText{"preamble-text", Severity::kNote, FindingLevel::kFile};
inline constexpr Rule kRepeatedTag{"repeated-tag", Severity::kNote, FindingLevel::kFile};
inline constexpr Rule kOutOfOrder{"elements-out-of-order", Severity::kNote, FindingLevel::kFile};

inline constexpr std::array kAll{kSeveralPatients,
                                 kNameConflict,
                                 kNamePart,
                                 kNameSpelling,
                                 kNameSometimesEmpty,
                                 kBirthDateConflict,
                                 kSexConflict,
                                 kSamePerson,
                                 kIssuerSometimes,
                                 kOtherIdMatches,
                                 kDirectoryMismatch,
                                 kDirectoryInstance,
                                 kGroupOfPatients,
                                 kIdMissing,
                                 kIdPlaceholder,
                                 kIdSpelling,
                                 kIdMultiValued,
                                 kPrivateName,
                                 kRepeatedIdentity,
                                 kStudyTwoPatients,
                                 kSeriesTwoPatients,
                                 kSeriesTwoStudies,
                                 kInstanceConflict,
                                 kInstanceCopies,
                                 kSeriesSize,
                                 kSeriesSpacing,
                                 kSeriesFrameOfReference,
                                 kSeriesModality,
                                 kNumbersMissing,
                                 kStudyUidMissing,
                                 kSeriesUidMissing,
                                 kInstanceUidMissing,
                                 kClassUidMissing,
                                 kUidMalformed,
                                 kUidTooLong,
                                 kUidLeadingZero,
                                 kMetaClass,
                                 kMetaInstance,
                                 kTransferSyntax,
                                 kBirthAfterStudy,
                                 kStudyInFuture,
                                 kDateMalformed,
                                 kModalityMismatch,
                                 kIdentityRemoved,
                                 kBurnedIn,
                                 kBurnedInUnknown,
                                 kLossyNotDeclared,
                                 kUnreadable,
                                 kDamaged,
                                 kPreambleProgram,
                                 kPreambleDocument,
                                 kPreambleTiff,
                                 kPreambleText,
                                 kRepeatedTag,
                                 kOutOfOrder,
                                 kCharacterSetSuspect,
                                 kCharacterSetImpossible,
                                 kCharacterSetUndeclared,
                                 kCharacterSetChosen,
                                 kSlicesMissing,
                                 kPositionsRepeated,
                                 kSpacingUneven,
                                 kPartsMissing};

}  // namespace rules

}  // namespace negatoscope
