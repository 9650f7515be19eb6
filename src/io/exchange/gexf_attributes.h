// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string_view>
#include <utility>

#include "src/io/exchange/gexf_times.h"

namespace saite::exchange {

/// The attributes that a GEXF file declares, and their values on an element.
class GexfAttributes {
 public:
  GexfAttributes(const XmlText& document, pugi::xml_node graph);

  /// Adds what an element ("node" or "edge") says to the list, and the standard values of what it
  /// does not say. A value that changes over time becomes a list of values with their times.
  void read(std::string_view element, pugi::xml_node of, GexfTimes& times, AttributeList& list,
            Notes& notes) const;

 private:
  struct Declared {
    std::string_view title;
    std::string_view type;
    std::string_view standard;
  };
  using Name = std::pair<std::string_view, std::string_view>;  // element, id

  [[nodiscard]] model::Value value(const Declared& declared, std::string_view text) const;

  const XmlText& document_;
  std::map<Name, Declared> declared_;
};

}  // namespace saite::exchange
