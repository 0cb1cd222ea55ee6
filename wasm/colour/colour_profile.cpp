#include "colour/colour_profile.h"

#include <lcms2.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <utility>
#include <vector>

#include "colour/bounded_memory.h"
#include "core/format.h"
#include "core/limits.h"
#include "core/padding.h"

namespace negatoscope {

namespace {

// ISO 15076-1 7.2: the header, and the number of tags.
constexpr std::size_t kLeastBytes = 132;

struct ContextDeleter {
  void operator()(cmsContext context) const { cmsDeleteContext(context); }
};
struct ProfileDeleter {
  void operator()(cmsHPROFILE profile) const { cmsCloseProfile(profile); }
};
struct TransformDeleter {
  void operator()(cmsHTRANSFORM transform) const { cmsDeleteTransform(transform); }
};
using Context = std::unique_ptr<std::remove_pointer_t<cmsContext>, ContextDeleter>;
using Profile = std::unique_ptr<void, ProfileDeleter>;
using TransformHandle = std::unique_ptr<void, TransformDeleter>;

extern "C" void StaySilent(cmsContext /*context*/, cmsUInt32Number /*code*/, const char* /*text*/) {}

std::string AsAscii(std::string text) {
  std::ranges::replace_if(text, [](char letter) { return letter < ' ' || letter > '~'; }, '?');
  return text;
}

std::string SignatureText(std::uint32_t signature) {
  std::string text;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) text.push_back(static_cast<char>(signature >> shift & 0xFFU));
  return AsAscii(std::move(text));
}

bool IsSource(cmsProfileClassSignature profile_class) {
  return profile_class == cmsSigInputClass || profile_class == cmsSigDisplayClass ||
         profile_class == cmsSigColorSpaceClass;
}

Result<void> CheckKind(cmsHPROFILE profile) {
  const cmsColorSpaceSignature space = cmsGetColorSpace(profile);
  if (space != cmsSigRgbData) {
    return Fail(ErrorCode::kMismatch, Format("it is for {} data, the picture is RGB", SignatureText(space)));
  }
  const cmsProfileClassSignature profile_class = cmsGetDeviceClass(profile);
  if (!IsSource(profile_class)) {
    return Fail(ErrorCode::kMismatch, Format("a profile of class {} does not lead from a picture to its colours",
                                             SignatureText(profile_class)));
  }
  return {};
}

// Elements of floating point can be chained without end, each as costly as it likes.
void LeaveOutFloatTables(cmsHPROFILE profile) {
  for (const cmsTagSignature tag : {cmsSigDToB0Tag, cmsSigDToB1Tag, cmsSigDToB2Tag, cmsSigDToB3Tag}) {
    if (cmsIsTag(profile, tag)) cmsWriteTag(profile, tag, nullptr);
  }
}

std::uint32_t IntentOf(cmsHPROFILE profile) {
  const cmsUInt32Number intent = cmsGetHeaderRenderingIntent(profile);
  return intent <= INTENT_SATURATION ? intent : INTENT_RELATIVE_COLORIMETRIC;
}

std::string DescriptionOf(cmsHPROFILE profile) {
  std::array<char, 256> text{};
  cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", text.data(),
                         static_cast<cmsUInt32Number>(text.size() - 1));
  return AsAscii(std::string(Trim(text.data())));
}

// 17 steps of each channel, and the greys.
std::vector<std::uint8_t> SampleColours() {
  std::vector<std::uint8_t> rgba;
  const auto step = [](int i) { return static_cast<std::uint8_t>(std::min(16 * i, 255)); };
  for (int red = 0; red <= 16; ++red) {
    for (int green = 0; green <= 16; ++green) {
      for (int blue = 0; blue <= 16; ++blue) rgba.insert(rgba.end(), {step(red), step(green), step(blue), 255});
    }
  }
  for (int grey = 0; grey < 256; ++grey) {
    const auto value = static_cast<std::uint8_t>(grey);
    rgba.insert(rgba.end(), {value, value, value, 255});
  }
  return rgba;
}

std::unexpected<Error> LibraryError(const char* what) {
  if (TakeMemoryRefusal()) {
    return Fail(ErrorCode::kLimit, Format("it needs more than the {} bytes that profiles get", kMostLibraryBytes));
  }
  return Fail(ErrorCode::kMalformed, what);
}

}  // namespace

struct ColourProfile::Transform {
  Context context;  // outlives the transform
  TransformHandle handle;
  TransformHandle deep;
  std::string description;
  bool is_srgb = false;
};

Result<ColourProfile> ColourProfile::Open(std::span<const std::uint8_t> bytes) {
  if (bytes.size() > limits::kIccProfileBytes) return Fail(ErrorCode::kLimit, Format("it has {} bytes", bytes.size()));
  if (bytes.size() < kLeastBytes) return Fail(ErrorCode::kMalformed, Format("it has {} bytes", bytes.size()));
  static_cast<void>(TakeMemoryRefusal());
  auto made = std::make_unique<Transform>();
  made->context.reset(cmsCreateContext(BoundedMemoryPlugin(), nullptr));
  cmsContext const context = made->context.get();
  if (context == nullptr) return LibraryError("the colour library does not start");
  cmsSetLogErrorHandlerTHR(context, StaySilent);
  const Profile source(cmsOpenProfileFromMemTHR(context, bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
  if (!source) return LibraryError("it is no ICC profile");
  if (auto usable = CheckKind(source.get()); !usable) return std::unexpected(usable.error());
  LeaveOutFloatTables(source.get());
  const Profile srgb(cmsCreate_sRGBProfileTHR(context));
  if (!srgb) return LibraryError("the colour library does not start");
  made->handle.reset(
      cmsCreateTransformTHR(context, source.get(), TYPE_RGBA_8, srgb.get(), TYPE_RGBA_8, IntentOf(source.get()), 0));
  // Not prepared for many pixels, which loses bits: pictures of 16-bit colour are rare.
  made->deep.reset(cmsCreateTransformTHR(context, source.get(), TYPE_RGB_16, srgb.get(), TYPE_RGBA_8,
                                         IntentOf(source.get()), cmsFLAGS_NOOPTIMIZE));
  if (!made->handle || !made->deep) return LibraryError("its tables are damaged or missing");
  made->description = DescriptionOf(source.get());
  ColourProfile profile(std::move(made));
  const std::vector<std::uint8_t> before = SampleColours();
  std::vector<std::uint8_t> after = before;
  profile.ToSrgb(after);
  profile.transform_->is_srgb =
      std::ranges::equal(before, after, [](std::uint8_t a, std::uint8_t b) { return std::abs(int{a} - int{b}) <= 1; });
  return profile;
}

ColourProfile::ColourProfile(std::unique_ptr<Transform> transform) : transform_(std::move(transform)) {}
ColourProfile::~ColourProfile() = default;
ColourProfile::ColourProfile(ColourProfile&&) noexcept = default;
ColourProfile& ColourProfile::operator=(ColourProfile&&) noexcept = default;

const std::string& ColourProfile::description() const { return transform_->description; }

bool ColourProfile::is_srgb() const { return transform_->is_srgb; }

void ColourProfile::ToSrgb(std::span<std::uint8_t> rgba) const {
  cmsDoTransform(transform_->handle.get(), rgba.data(), rgba.data(), static_cast<cmsUInt32Number>(rgba.size() / 4));
}

void ColourProfile::ToSrgb(std::span<const std::uint16_t> rgb, std::span<std::uint8_t> rgba) const {
  const std::size_t pixels = std::min(rgb.size() / 3, rgba.size() / 4);
  cmsDoTransform(transform_->deep.get(), rgb.data(), rgba.data(), static_cast<cmsUInt32Number>(pixels));
}

}  // namespace negatoscope
