// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/geometry.h"
#include "graph/base/ids.h"
#include "graph/model/annotation.h"
#include "graph/model/kinds.h"

// What is typed and not yet in the document.
namespace saite::ui {

/// A list that opens under a field while one types: which line is chosen, and whether the field
/// wants the keyboard.
struct TypeAhead {
  std::string query;
  int choice = 0;
  bool focus = false;
  bool open = false;
  bool select_all = false;  // of what is in the field
};

/// The small form on the map that makes a new actor.
struct NewActor {
  bool open = false, focus = false;
  Vec2 world;
  std::string name;
  model::KindIndex kind = 0;
  std::optional<Error> refused = {};
  bool offered = false;  // after a search without result: only Enter makes it
};

/// A tie in the making: from whom, to whom, of which kind. It is in the document once its kind is
/// chosen.
struct NewTie {
  std::optional<ActorId> from;
  TypeAhead to;
  bool choosing = false;                // the kind; both ends are known
  std::optional<ActorId> end = {};      // nothing: a new actor called `name`
  std::string name;                     // likewise
  TypeAhead kind;                       // what was typed to find one
  std::vector<model::KindIndex> kinds;  // the likeliest first
};

struct Rename {
  std::optional<ActorId> actor;
  std::string name;
  std::optional<Error> refused = {};
  bool focus = false;
};

/// The words of an annotation, which is in the document once they are written.
struct AnnotationForm {
  bool open = false;
  bool focus = false;
  bool is_new = false;
  model::Annotation annotation;
  std::optional<Error> refused = {};
};

/// What is being typed into a field of the document and is not yet in it, and what a field was
/// refused: that stays in it with the reason until it is mended or given up.
struct EditBuffer {
  unsigned field = 0;
  std::string text;
  std::string taken;  // the last of it that is in the document
  // Of long texts, which are in the document while they are typed:
  double changed = 0;     // when the last letter came
  std::string before;     // what Esc brings back
  std::size_t steps = 0;  // of the history before the first letter
  unsigned refused = 0;
  std::string refused_text;
  Error reason;
  bool back = false;           // the refused field wants the keyboard again
  std::uint64_t document = 0;  // that all of it is about
};

}  // namespace saite::ui
