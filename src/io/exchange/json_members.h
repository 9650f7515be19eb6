// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "src/io/exchange/write_job.h"
#include "src/io/json_writer.h"

/// What the writers of JSON formats share.
namespace saite::exchange {

/// The values as members of the object that is open.
inline void write_members(io::JsonWriter& w, const std::vector<OutColumn>& columns,
                          const std::vector<OutValue>& values) {
  for (const OutValue& value : values) {
    w.key(columns[value.column].name);
    w.value(value.value);
  }
}

inline void write_object(io::JsonWriter& w, std::string_view key,
                         const std::vector<OutColumn>& columns,
                         const std::vector<OutValue>& values) {
  w.plain_key(key);
  w.begin_object();
  write_members(w, columns, values);
  w.end_object();
}

inline void write_weight(io::JsonWriter& w, std::string_view key, const OutTie& tie) {
  if (!tie.weight_said) return;
  w.plain_key(key);
  w.number(tie.weight);
}

inline void write_position(io::JsonWriter& w, std::string_view key, const Position& at) {
  w.plain_key(key);
  w.begin_object();
  w.plain_key("x");
  w.number(at.x);
  w.plain_key("y");
  w.number(at.y);
  w.end_object();
}

}  // namespace saite::exchange
