// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "src/edit/step.h"
#include "src/journal/store.h"

/// What a journal's thread is asked to write.
namespace saite::journal {

struct Begin {
  std::string base;
  std::string sealed = {};  // instead of `base` once it is sealed
};
struct Append {
  Record::What what;
  std::optional<edit::Step> step;
  Summary summary;
  bool in_place = false;  // of the last record
};
struct Keep {
  Version version;
  std::string bytes;
  std::uint64_t token;
};
struct MarkSaved {
  std::int64_t position;
  std::uint64_t token;
  Summary summary;
};
struct NameVersion {
  std::int64_t number;
  std::string name;
};
struct MoveTo {
  std::filesystem::path document;
};
struct Discard {};
struct Cut {
  std::int64_t count;  // of the records that stay
};

using Order = std::variant<Begin, Append, Keep, MarkSaved, NameVersion, MoveTo, Discard, Cut>;

}  // namespace saite::journal
