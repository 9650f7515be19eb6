// SPDX-License-Identifier: Apache-2.0
#include "src/report/map_scene.h"

#include <algorithm>
#include <utility>

#include "graph/base/text.h"
#include "graph/base/utf8.h"
#include "graph/project/field.h"
#include "src/present/group_names.h"
#include "src/present/map_groups.h"
#include "src/present/scale.h"
#include "src/present/scene_builder.h"
#include "src/report/picture_notes.h"

namespace saite::report {
namespace {

using analysis::Subject;
using present::Column;
using present::MapStyle;
using Part = std::string MapStyle::*;
using Shared = std::shared_ptr<const Column>;

/// Marks that may stand before a word: quotation marks and brackets.
bool opens_word(std::string_view sign) {
  return sign == "\"" || sign == "'" || sign == "(" || sign == "“" || sign == "”" || sign == "„" ||
         sign == "‘" || sign == "«" || sign == "»";
}

/// Turns a style into columns.
class Encoder {
 public:
  Encoder(const MapSceneInput& input, MapScene& made) : input_(input), made_(made) {}

  present::Encoding encode() {
    const MapStyle& style = input_.style;
    present::Encoding encoding;
    encoding.colour = actors(&MapStyle::color_by, false, false);
    encoding.size = actors(&MapStyle::size_by, false, true);
    encoding.hulls = actors(&MapStyle::hulls_by, true, false);
    if (encoding.hulls == nullptr) stand_in(encoding);
    encoding.tie_colour = ties(&MapStyle::tie_color_by, false);
    encoding.width = ties(&MapStyle::width_by, true);
    encoding.labels = style.labels;
    encoding.arrows = style.arrows;
    encoding.annotations = style.annotations;
    encoding.label_size = static_cast<float>(style.label_size);
    return encoding;
  }

  /// What must be said of what encode() made.
  [[nodiscard]] const std::vector<std::string>& remarks() const { return remarks_; }

 private:
  /// Groups that nobody chose: those that are coloured, else the map's own; with areas where they
  /// lie apart.
  void stand_in(present::Encoding& encoding) const {
    const auto& shown = input_.visible;
    const Column* colour = encoding.colour.get();
    if (colour != nullptr && colour->kind == Column::Kind::category && colour->id != "kind") {
      encoding.hulls = encoding.colour;
    } else if (auto own = present::groups_of_map(input_.network, shown.actors, input_.language,
                                                 input_.words)) {
      encoding.hulls = std::make_shared<const Column>(std::move(*own));
    } else {
      return;
    }
    encoding.areas = input_.style.hulls_by.empty() &&
                     present::lie_apart(*encoding.hulls, input_.network, shown.actors, shown.ties);
  }

  /// `field_first`: hulls stand around places more often than around measures.
  Shared actors(Part part, bool field_first, bool numbers) {
    const std::string& key = input_.style.*part;
    if (key.empty() || (part == &MapStyle::hulls_by && key == present::no_hulls)) return nullptr;
    const auto& shown = input_.visible.actors;
    const auto field = [&] {
      return present::actor_field(input_.network, shown, key, input_.language, input_.words,
                                  numbers ? present::Want::numbers : present::Want::any);
    };
    if (field_first) {
      auto found = field();
      if (found && present::has_groups(*found)) return share_field(part, std::move(found), numbers);
    }
    const auto* info = present::measure_asked(input_.network, key, Subject::actor);
    if (info == nullptr) return share_field(part, field(), numbers);
    const auto result = measure(part, *info);
    if (!result) return nullptr;
    Column column =
        present::actor_measure(*info, result->measured, *result->projection, shown, input_.words);
    if (info->id == "community") {
      present::name_groups(column, input_.network, shown, input_.language, input_.words);
      made_.shows_groups = true;
    }
    return share(part, std::move(column), numbers);
  }

  Shared ties(Part part, bool numbers) {
    const std::string& key = input_.style.*part;
    if (key.empty()) return nullptr;
    const auto& shown = input_.visible.ties;
    const auto* info = present::measure_asked(input_.network, key, Subject::tie);
    if (info == nullptr) {
      auto field = present::tie_field(input_.network, shown, key, input_.language, input_.words,
                                      numbers ? present::Want::numbers : present::Want::any);
      remark_strays(field);
      return share(part, std::move(field), numbers);
    }
    const auto result = measure(part, *info);
    if (!result) return nullptr;
    return share(
        part,
        present::tie_measure(*info, result->measured, *result->projection, shown, input_.words),
        numbers);
  }

  std::shared_ptr<const study::MeasureResult> measure(Part part,
                                                      const analysis::MeasureInfo& info) {
    const study::MeasureView view = input_.measures.measure(info);
    if (view.state == study::Arrival::waiting) made_.waits = true;
    if (view.error) made_.problems.push_back({part, *view.error});
    if (view.result) made_.measured = true;
    return view.result;
  }

  /// Of actors: says what the key is taken for where two things are called so.
  Shared share_field(Part part, Result<Column> column, bool numbers) {
    const std::string& key = input_.style.*part;
    if (present::attribute_goes_first(input_.network, key)) {
      remark("note.attribute_first", {key});
    } else if (project::field_key(input_.network, key).passed_over) {
      remark("note.field_first", {key});
    }
    remark_strays(column);
    return share(part, std::move(column), numbers);
  }

  void remark_strays(const Result<Column>& column) {
    if (!column || column->strays == 0) return;
    remark("picture.strays",
           {column->heading, present::count_text(column->strays, input_.language)});
  }

  void remark(std::string_view key, const std::vector<std::string>& arguments) {
    std::string sentence = present::say(input_.words, key, arguments);
    // A column may give colours and sizes.
    if (std::ranges::find(remarks_, sentence) == remarks_.end()) {
      remarks_.push_back(std::move(sentence));
    }
  }

  Shared share(Part part, Result<Column> column, bool numbers) {
    if (column && numbers && column->kind == Column::Kind::category) {
      column = Error{"needs_numbers", input_.style.*part};
    }
    if (!column) {
      made_.problems.push_back({part, column.error()});
      return nullptr;
    }
    return std::make_shared<const Column>(std::move(*column));
  }

  const MapSceneInput& input_;
  MapScene& made_;
  std::vector<std::string> remarks_;
};

/// By position in the visible ties: outside of the backbone. Empty where all ties are alike: as the
/// style wants it, else in all maps but hairballs. Ties that are no edges (loops, conflicts) stay.
std::vector<bool> receding(const MapSceneInput& input) {
  const std::string& wanted = input.style.ties;
  if (input.projection == nullptr || input.carrying == nullptr) return {};
  if (wanted == present::all_ties) return {};
  if (wanted != present::backbone_ties && !input.carrying->hairball) return {};
  const auto edges = input.projection->ties();
  const auto& shown = input.visible.ties;
  std::vector<bool> recedes(shown.size(), false);
  std::size_t at = 0;  // both lists rise
  for (std::size_t i = 0; i < edges.size(); ++i) {
    while (at < shown.size() && shown[at] < edges[i]) ++at;
    if (at == shown.size()) break;
    if (shown[at] == edges[i])
      recedes[at] = !input.carrying->kept[input.projection->edge_of_tie(i)];
  }
  return recedes;
}

}  // namespace

std::string initials(const std::string& name) {
  // Composed, so that an accent stays on its letter.
  const std::string whole = composed(name);
  std::string short_name;
  bool at_start = true;
  for (std::size_t at = 0; at < whole.size();) {
    const Letter letter = letter_at(whole, at);
    const std::string_view sign = std::string_view(whole).substr(at, letter.next - at);
    at = letter.next;
    if (letter.value == U' ' || letter.value == U'-') {
      at_start = true;
    } else if (at_start && !opens_word(sign)) {
      if (!short_name.empty()) short_name += ' ';
      (short_name += sign) += '.';
      at_start = false;
    }
  }
  return short_name;
}

MapScene make_map_scene(const MapSceneInput& input) {
  MapScene made;
  Encoder encoder(input, made);
  const std::vector<bool> recedes = receding(input);
  made.ties_recede = std::ranges::find(recedes, true) != recedes.end();
  present::SceneInput scene{.network = input.network,
                            .actors = input.visible.actors,
                            .ties = input.visible.ties,
                            .positions = input.positions,
                            .theme = input.theme,
                            .encoding = encoder.encode(),
                            .language = input.language,
                            .words = input.words,
                            .receding = made.ties_recede ? &recedes : nullptr,
                            .revision = input.revision,
                            .highlight = input.highlight,
                            .origin = input.origin};
  if (input.projection != nullptr) {
    std::vector<std::string> remarks = input.remarks;
    remarks.insert(remarks.end(), encoder.remarks().begin(), encoder.remarks().end());
    if (input.laid_out_anew) remarks.push_back(present::say(input.words, "picture.one_place"));
    scene.text = picture_text({.network = input.network,
                               .projection = *input.projection,
                               .selection = input.visible,
                               .language = input.language,
                               .measures = made.measured,
                               .title = input.title,
                               .date = input.date,
                               .remarks = std::move(remarks)},
                              input.words);
  }
  made.scene = present::build_scene(scene);
  if (input.names_hidden) {
    for (scene::SceneLabel& label : made.scene.labels) label.text = initials(label.text);
  }
  return made;
}

}  // namespace saite::report
