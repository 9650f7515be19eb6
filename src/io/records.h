// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "graph/model/network.h"
#include "src/io/field_values.h"
#include "src/io/own_members.h"
#include "src/io/unread.h"

/// What is known of the records of a file beside the network, while it is being read.
namespace saite::io {

struct Containment {
  ActorId part;
  std::size_t node;
  std::size_t offset;
  std::string container;
  model::Value value;  // as the file has it
};

struct TiePlace {  // of a tie in the file
  std::size_t edge = 0;
  std::size_t offset = 0;
  std::size_t key_offset = 0;
  std::int64_t number = 0;  // that stood for a key
  bool both_ways = false;   // one of the two arcs that an undirected tie was written as
};

struct TieEnd {
  std::optional<FileId> id;
  std::size_t offset = 0;
};

struct WaitingTie {  // for its actors: to be found with others, or not read yet
  model::Tie tie;
  TieEnd source;
  TieEnd target;
  TiePlace place;
  std::optional<model::Value> record = {};  // as the file has it, where it may have to be left out
};

struct RepeatedTie {
  model::Tie tie;
  TiePlace place;
  TieId first;
};

/// What is known of the node being read beside the actor itself.
struct NodeExtras {
  std::optional<FileId> id;
  std::optional<double> lat, lon, x, y;
  std::optional<FileId> part_of;
  model::Value part_of_value;
  std::size_t part_of_offset = 0;
  OwnMembers members;
  Unread unread;
  bool has_kind = false;
};

struct EdgeExtras {
  OwnMembers members;
  Unread unread;
  bool has_kind = false;
  bool has_source = false;
  bool has_target = false;
};

struct NamelessNode {
  std::size_t index;
  std::size_t offset;
};

}  // namespace saite::io
