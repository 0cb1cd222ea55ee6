#include "bindings/attributes_to_js.h"

#include <cstdint>
#include <vector>

namespace negatoscope::bindings {

namespace {

val NumbersToJs(const std::vector<std::uint32_t>& numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).call<val>("slice");
}

template <class Item, class Member>
val Column(const std::vector<Item>& items, Member member) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(items.size());
  for (const Item& item : items) numbers.push_back(static_cast<std::uint32_t>(item.*member));
  return NumbersToJs(numbers);
}

val CountedToJs(const CountedValue& value) {
  val object = val::object();
  object.set("text", value.text);
  object.set("count", value.count);
  object.set("example", value.example);
  return object;
}

}  // namespace

val RowToJs(const AttributeRow& row) {
  val object = val::object();
  object.set("path", row.path);
  object.set("keywordPath", row.keyword_path);
  object.set("depth", row.depth);
  object.set("tag", row.tag);
  object.set("keyword", row.keyword);
  object.set("name", row.name);
  object.set("vr", row.vr);
  object.set("isVrWritten", row.is_vr_written);
  object.set("vm", row.vm);
  object.set("length", static_cast<double>(row.byte_length));
  object.set("value", row.value);
  object.set("isShortened", row.is_shortened);
  object.set("meaning", row.meaning);
  return object;
}

val DepthsToJs(const AttributeIndex& index) {
  std::vector<std::uint8_t> depths;
  depths.reserve(index.entries().size());
  for (const AttributeEntry& entry : index.entries()) depths.push_back(entry.depth);
  return BytesToJs(depths);
}

val EndsToJs(const AttributeIndex& index) { return Column(index.entries(), &AttributeEntry::end); }

val OmittedToJs(const OmittedValue& value) {
  val object = val::object();
  object.set("path", value.path);
  object.set("length", static_cast<double>(value.byte_length));
  return object;
}

val DifferencesToJs(const AttributeDifferences& differences) {
  val object = val::object();
  object.set("first", Column(differences.rows, &DifferenceRow::first));
  object.set("second", Column(differences.rows, &DifferenceRow::second));
  object.set("depths", Column(differences.rows, &DifferenceRow::depth));
  object.set("kinds", Column(differences.rows, &DifferenceRow::kind));
  object.set("sameCount", static_cast<double>(differences.same_count));
  return object;
}

val VaryingToJs(const VaryingAttribute& attribute) {
  val object = val::object();
  object.set("row", RowToJs(attribute.row));
  object.set("instanceCount", attribute.instance_count);
  object.set("valueCount", attribute.value_count);
  object.set("values", ListToJs(attribute.values, CountedToJs));
  return object;
}

}  // namespace negatoscope::bindings
