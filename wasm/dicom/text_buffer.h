#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace negatoscope {

/// Collects text and hands it on in larger pieces.
class TextBuffer {
 public:
  explicit TextBuffer(const std::function<void(std::string_view)>& sink) : sink_(sink) {}
  ~TextBuffer() { Flush(); }
  TextBuffer(const TextBuffer&) = delete;
  TextBuffer& operator=(const TextBuffer&) = delete;

  void Put(std::string_view text) {
    text_ += text;
    if (text_.size() >= kPieceBytes) Flush();
  }

 private:
  static constexpr std::size_t kPieceBytes = std::size_t{256} * 1024;

  void Flush() {
    if (!text_.empty()) sink_(text_);
    text_.clear();
  }

  const std::function<void(std::string_view)>& sink_;
  std::string text_;
};

}  // namespace negatoscope
