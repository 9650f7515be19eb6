// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "render/scene/scene.h"
#include "src/present/words.h"

namespace saite::report {

/// What a reader of a picture must be told beside the marks.
struct NoteInput {
  const model::Network& network;
  const project::Projection& projection;  // of the selection
  const project::Selection& selection;
  std::string language;
  bool measures = false;  // whether the picture shows any: then it says how ties were counted
  std::string title;      // empty: the network's own
  std::string date;
  std::vector<std::string> remarks = {};  // on colours and sizes, whole sentences
};

/// Title, counts, filters in force, projection, source and date. The same for window and paper.
[[nodiscard]] scene::SceneText picture_text(const NoteInput& input, present::Words words);

}  // namespace saite::report
