// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace saite::app {

class Workspace;

/// A network that is part of the program, to look at or to begin with. In the catalogues it is
/// `start.ID`, and `start.ID.words` tells of it.
struct Beginning {
  std::string_view id;
  std::string_view bytes;  // a Saite file
};

/// Networks with which everything can be tried.
[[nodiscard]] std::span<const Beginning> samples();
/// A few actors of a sort of place, to be renamed and gone on from.
[[nodiscard]] std::span<const Beginning> templates();

/// Opens it as a document without a file, after asking unsaved_changes. A template is called, and
/// speaks, as the program does.
void begin_with(Workspace& workspace, const Beginning& beginning);

}  // namespace saite::app
