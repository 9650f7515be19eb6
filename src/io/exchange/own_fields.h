// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/records.h"

namespace saite::exchange {

/// Attributes that are called as fields of Saite's own, in a file that has no other place for them,
/// are those fields, where the value is one that the field takes: as in node-link documents of
/// other programs. What the record says itself stays.
///     OwnFields fields;
///     const ActorRecord told = fields.of(record);   // views live as long as both
class OwnFields {
 public:
  /// Whether there is anything to do.
  template <class Record>
  [[nodiscard]] static bool may_have(const Record& record) {
    for (const Attribute& attribute : record.attributes) {
      if (is_field(attribute.name)) return true;
    }
    return false;
  }
  [[nodiscard]] ActorRecord of(const ActorRecord& record);
  [[nodiscard]] TieRecord of(const TieRecord& record);

 private:
  [[nodiscard]] static bool is_field(std::string_view name);
  bool take(const Attribute& attribute, ActorRecord& record);
  bool take(const Attribute& attribute, TieRecord& record);
  bool take_text(const Attribute& attribute, std::string_view& field);
  bool take_date(const Attribute& attribute, bool until, std::string_view& field);
  bool take_spells(const Attribute& attribute, std::span<const Spell>& field);
  bool take_number(const Attribute& attribute, std::string_view& field);
  bool take_tags(const Attribute& attribute, ActorRecord& record);
  void take_position(ActorRecord& record);

  std::vector<Attribute> rest_;
  std::vector<std::string_view> tags_;
  std::vector<Spell> spells_;
  std::deque<std::string> kept_;
  std::string_view x_;
  std::string_view y_;
};

}  // namespace saite::exchange
