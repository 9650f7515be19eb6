// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "src/edit/document.h"
#include "src/journal/store.h"

namespace saite::app {

/// What was done to a document, done again: with all its steps to be undone, and whether its file
/// has it.
struct Replayed {
  edit::Document document;
  std::size_t saved_steps = 0;  // so many of them were in force when the file was last written
  std::size_t records =
      0;  // so many of them could be done: all, unless something is wrong with one
};

/// Does the records of a journal again, on the network that its base is read as.
///     auto base = io::read_json(contents.base, progress);
///     Replayed again = replay(std::move(*base->network), contents.records);
/// The document is byte by byte what it was, and so is what undo and redo make of it. Records from
/// the first on that cannot be done are left out.   Cost: that of the steps; O(1) a record beside.
[[nodiscard]] Replayed replay(model::Network base, std::span<const journal::Record> records);

/// Which record an event of a document becomes, where it becomes one.
[[nodiscard]] std::optional<journal::Record::What> record_of(edit::Event::What what);

/// Steps between the state of the document and that of the file; at least 1 where they differ.
/// `saved` is how many steps were in force in the file.
[[nodiscard]] std::int64_t unsaved_steps(const edit::Document& document, std::size_t saved);

}  // namespace saite::app
