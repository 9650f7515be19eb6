// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/date.h"
#include "graph/base/geometry.h"
#include "graph/base/ids.h"
#include "graph/base/sparse.h"
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
  std::string source;  // id of one of NetworkInfo::sources, or free text
  Object extra;        // keys of the file that Saite does not know
  friend bool operator==(const ActorDetails&, const ActorDetails&) = default;
};

/// A person, family, community, institution, municipality …
struct Actor {
  std::string key = {};  // the id in the file: unique, not empty
  LocalText name = {};   // the key stands in where it is empty
  KindIndex kind = 0;
  bool pinned = false;
  std::optional<ActorId> part_of = {};    // containment
  std::optional<Position> position = {};  // on the map
  DateSpan dates = {};
  Sparse<ActorDetails> details = {};

  [[nodiscard]] const std::string& display_name(std::string_view language) const {
    const std::string& text = name.in(language);
    return text.empty() ? key : text;
  }
  friend bool operator==(const Actor&, const Actor&) = default;
};

struct TieDetails {
  Object attributes;
  std::string note;
  std::string evidence;
  Object extra;
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
  double weight = 1;  // strength, > 0
  DateSpan dates = {};
  Sparse<TieDetails> details = {};

  [[nodiscard]] bool is_loop() const { return source == target; }
  friend bool operator==(const Tie&, const Tie&) = default;
};

}  // namespace saite::model
