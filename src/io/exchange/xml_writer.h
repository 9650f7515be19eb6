// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace saite::exchange {

/// Writes indented XML element by element.
///     XmlWriter xml;
///     xml.open("node"); xml.attribute("id", id); xml.text_element("data", text); xml.close();
class XmlWriter {
 public:
  XmlWriter();

  void open(std::string_view name);
  /// Of the element that was opened last, before anything is in it.
  void attribute(std::string_view name, std::string_view value);
  /// Nothing where the value is empty.
  void attribute_if(std::string_view name, std::string_view value);
  /// A text alone in the element that was opened last, and its end.
  void close_with(std::string_view text);
  void close();

  std::string out;

 private:
  void end_tag();
  void new_line();

  std::vector<std::string> open_;
  bool in_tag_ = false;
};

}  // namespace saite::exchange
