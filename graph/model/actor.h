// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/date.h"
#include "graph/base/geometry.h"
#include "graph/base/ids.h"
#include "graph/base/sparse.h"
#include "graph/base/spells.h"
#include "graph/model/kinds.h"
#include "graph/model/local_text.h"
#include "graph/model/value.h"

namespace saite::model {

/// A place on earth in degrees, WGS 84.
struct GeoPoint {
  double lat = 0;
  double lon = 0;
  friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

/// What few actors have; kept apart so that a million actors stay small.
struct ActorDetails {
  std::string subtype;
  std::optional<GeoPoint> place;
  Object attributes;
  std::vector<std::string> tags;
  std::string consent;
  std::string note;
  Spells spells;       // two or more, and Actor::dates is their hull; else none
  std::string source;  // id of one of NetworkInfo::sources, or free text
  Object extra;        // what the file has twice or by half: written back as it stands
  friend bool operator==(const ActorDetails&, const ActorDetails&) = default;
};

/// A person, family, community, institution, municipality …
struct Actor {
  std::string key = {};  // the id in the file: unique, not empty
  LocalText name = {};   // the key stands in where it is empty
  KindIndex kind = 0;
  bool pinned = false;
  bool key_is_json = false;   // the key is a number or a list in the file, as JSON has it: 7, [1,2]
  bool kind_assumed = false;  // the file does not say the kind; no part of what is compared
  std::optional<ActorId> part_of = {};    // containment
  std::optional<Position> position = {};  // on the map
  DateSpan dates = {};
  Sparse<ActorDetails> details = {};

  [[nodiscard]] const std::string& display_name(std::string_view language) const {
    const std::string& text = name.in(language);
    return text.empty() ? key : text;
  }
  friend bool operator==(const Actor& a, const Actor& b) {
    return a.key == b.key && a.key_is_json == b.key_is_json && a.pinned == b.pinned &&
           a.kind == b.kind && a.name == b.name && a.part_of == b.part_of &&
           a.position == b.position && a.dates == b.dates && a.details == b.details;
  }
};

/// Attribute of a tie: ids of the actors who reported it, or one id (graph/project/reports.h).
inline constexpr std::string_view reported_by_key = "reported_by";

struct TieDetails {
  Object attributes;
  Spells spells;  // as ActorDetails, of Tie::dates
  std::string note;
  std::string evidence;
  Object extra;  // as ActorDetails
  friend bool operator==(const TieDetails&, const TieDetails&) = default;
};

/// A tie from one actor to another; whether it has a direction is its own or its kind's matter.
struct Tie {
  ActorId source;
  ActorId target;
  std::string key = {};  // unique, not empty
  KindIndex kind = 0;
  std::optional<bool> directed = {};  // absent: as its kind
  bool disputed = false;
  bool kind_assumed = false;  // the file does not say it; no part of what is compared
  bool key_made = false;      // nor the key, or only numbers parallel ties; likewise
  bool weight_said = false;   // the file says it even where it is 1; likewise
  double weight = 1;          // strength, > 0
  DateSpan dates = {};
  Sparse<TieDetails> details = {};

  [[nodiscard]] bool is_loop() const { return source == target; }
  friend bool operator==(const Tie& a, const Tie& b) {
    return a.source == b.source && a.target == b.target && a.key == b.key && a.kind == b.kind &&
           a.directed == b.directed && a.disputed == b.disputed && a.weight == b.weight &&
           a.dates == b.dates && a.details == b.details;
  }
};

}  // namespace saite::model
