// SPDX-License-Identifier: Apache-2.0
#include "src/ui/window/state_file.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <system_error>

#include "graph/base/json_string.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"

namespace saite::ui {
namespace {

constexpr std::size_t max_listed = 400;

std::string list(const std::vector<std::string>& parts) {
  return fmt::format("[{}]", fmt::join(parts, ","));
}

std::string selection(const Ui& ui) {
  std::vector<std::string> keys;
  for (const ActorId id : ui.view.selected().actors()) {
    if (keys.size() == max_listed) break;
    if (ui.workspace.network().has(id))
      keys.push_back(json_text(ui.workspace.network().actor(id).key));
  }
  return list(keys);
}

/// Where the marks of the first actors are in the window.
std::string actor_places(const Ui& ui) {
  std::vector<std::string> parts;
  for (const ActorId id : ui.view.pipeline().visible().actors) {
    if (parts.size() == max_listed) break;
    const auto mark = ui.view.mark_of(id);
    if (!mark || !ui.workspace.network().has(id)) continue;
    const Vec2 at = ui.map.to_window(ui.map.view().to_page(ui.view.scene().marks[*mark].at));
    parts.push_back(fmt::format("{}:[{:.1f},{:.1f},{:.1f}]",
                                json_text(ui.workspace.network().actor(id).key), at.x, at.y,
                                ui.map.radius_of(ui.session, id) * ui.map.ratio()));
  }
  return fmt::format("{{{}}}", fmt::join(parts, ","));
}

std::string control_places(const Ui& ui) {
  std::vector<std::string> parts;
  for (const auto& [name, r] : ui.state.places) {
    parts.push_back(fmt::format("{}:[{:.0f},{:.0f},{:.0f},{:.0f}]", json_text(name), r.min.x,
                                r.min.y, r.max.x, r.max.y));
  }
  return fmt::format("{{{}}}", fmt::join(parts, ","));
}

std::string document(const Ui& ui) {
  const app::Session& s = ui.session;
  const auto& visible = s.view().pipeline().visible();
  return fmt::format(
      R"("title":{},"file":{},"modified":{},"actors":{},"ties":{},"visible_actors":{},"visible_ties":{},)"
      R"("undo":{},"history":{},"selected":{},"selected_ties":{},"color_by":{},"size_by":{})",
      json_text(s.workspace().title()),
      json_text(s.workspace().file().path() ? s.workspace().file().path()->string() : ""),
      s.workspace().file().modified(), s.workspace().network().actor_count(),
      s.workspace().network().tie_count(), visible.actors.size(), visible.ties.size(),
      s.workspace().document().history().done(), s.workspace().document().history().size(),
      selection(ui), s.view().selected().ties().size(), json_text(s.view().style().color_by),
      json_text(s.view().style().size_by));
}

/// What is asked, what is answered, and what the picture shows of it.
std::string asked(const Ui& ui) {
  const app::Session& s = ui.session;
  const study::QuestionCard* card = s.asking().card();
  std::vector<std::string> sentences;
  if (card != nullptr) {
    for (const std::string& sentence : card->sentences) sentences.push_back(json_text(sentence));
  }
  std::vector<std::string> names;
  for (const scene::SceneLabel& label : s.view().scene().labels) {
    if (names.size() < max_listed) names.push_back(json_text(label.text));
  }
  const auto& legend = s.view().scene().legend.sections;
  return fmt::format(R"("asked":{},"answer":{},"answer_waits":{},"for_room":{},"asked_part":{},)"
                     R"("pointed_out":[{},{}],"pointed_out_by":{},"legend":{},"names":{})",
                     json_text(card != nullptr ? card->id : ""), list(sentences),
                     card != nullptr && card->waiting,
                     s.view().audience() == present::Audience::room, s.asking().part().size(),
                     s.view().scene().front_marks.size(), s.view().scene().front_ties.size(),
                     json_text(s.view().highlight_owner()),
                     json_text(legend.empty() ? "" : legend.front().heading), list(names));
}

/// How many random networks the numbers stand beside, and how many numbers do.
std::string by_chance(const Ui& ui) {
  app::Chance& chance = ui.session.chance();
  const auto found = chance.chosen() ? chance.known().result : nullptr;
  return fmt::format(R"("chance":{{"networks":{},"compared":{}}})", found ? found->networks : 0,
                     found ? found->of.size() : 0);
}

/// What the legend says, section by section.
std::string legend_rows(const Ui& ui) {
  std::vector<std::string> rows;
  for (const scene::LegendSection& section : ui.view.scene().legend.sections) {
    const auto* of_section = std::get_if<std::vector<scene::LegendRow>>(&section.body);
    if (of_section == nullptr) continue;
    for (const scene::LegendRow& row : *of_section) rows.push_back(json_text(row.text));
  }
  return fmt::format(R"("legend_rows":{})", list(rows));
}

/// Annotations, where their places are in the window, and which one is selected.
std::string annotations(const Ui& ui) {
  const Position origin = ui.mover.positions().origin();
  const auto on_screen = [&](Position at) {
    const Vec2 p = ui.map.to_window(ui.map.view().to_page(relative(at, origin)));
    return fmt::format("[{:.1f},{:.1f}]", p.x, p.y);
  };
  std::vector<std::string> parts;
  for (const model::Annotation& a : ui.workspace.network().info.annotations) {
    if (parts.size() == max_listed) break;
    parts.push_back(fmt::format(R"({{"id":{},"kind":"{}","text":{},"at":{},"to":{}}})",
                                json_text(a.id),
                                model::annotation_kind_keys.at(static_cast<std::size_t>(a.kind)),
                                json_text(a.text), on_screen(a.at), on_screen(a.to)));
  }
  const model::Annotation* selected = ui.view.annotation();
  return fmt::format(R"("annotations":{},"annotation":{})", list(parts),
                     json_text(selected != nullptr ? selected->id : ""));
}

/// What can be read on the map, all of each name, and where the names of actors (by key) and of
/// groups (no key) stand.
std::string names_on_map(const Ui& ui) {
  std::vector<std::string> shown;
  std::vector<std::string> boxes;
  const auto key_of = [&](const MapView::Name& name) {
    if (!name.actor || !ui.workspace.network().has(*name.actor)) return std::string();
    return ui.workspace.network().actor(*name.actor).key;
  };
  for (const MapView::Name& name : ui.map.names(ui.session)) {
    if (name.whole && name.actor) shown.push_back(json_text(name.text));
    const Vec2 low = ui.map.to_window(name.box.min);
    const Vec2 high = ui.map.to_window(name.box.max);
    boxes.push_back(fmt::format("[{},{:.1f},{:.1f},{:.1f},{:.1f}]", json_text(key_of(name)), low.x,
                                low.y, high.x, high.y));
  }
  return fmt::format(R"("names_shown":{},"name_boxes":{})", list(shown), list(boxes));
}

/// What can be read, and where the parts of the shell lie.
std::string shell(const Ui& ui, const Areas& areas) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view name, const Rect& r) {
    if (r.empty()) return;
    parts.push_back(fmt::format("\"{}\":[{:.0f},{:.0f},{:.0f},{:.0f}]", name, r.min.x, r.min.y,
                                r.max.x, r.max.y));
  };
  add("bar", areas.bar);
  add("left", areas.left);
  add("sheet", areas.sheet);
  add("drawer", areas.drawer);
  add("strip", areas.strip);
  add("banner", areas.banner);
  add("hints", areas.hints);
  add("map", areas.map);
  add("free", areas.free);
  add("chips", areas.chips);
  add("tools", areas.tools);
  return fmt::format(R"({},"parts":{{{}}})", names_on_map(ui), fmt::join(parts, ","));
}

/// The draft, and what it would bring.
std::string planned(const Ui& ui) {
  const app::Planning& planning = ui.planning;
  const app::Draft::Content& draft = planning.draft().content();
  std::vector<std::string> numbers;
  if (const auto& result = planning.what_if().result; planning.draft().active() && result) {
    for (const study::WhatIfLine& line :
         study::what_if_lines(result->found, result->with_reach, ui.t)) {
      numbers.push_back(fmt::format("{}:[{},{}]", json_text(line.id), json_text(line.before),
                                    json_text(line.after)));
    }
  }
  const auto& suggested = planning.known_suggestions().result;
  return fmt::format(R"("drafting":{},"draft":[{},{},{}],"what_if":{{{}}},"suggested":{})",
                     planning.draft().active(), draft.without_actors.size(),
                     draft.without_ties.size(), draft.new_ties.size(), fmt::join(numbers, ","),
                     suggested ? suggested->found.ties.size() : 0);
}

std::string window(const Ui& ui) {
  const app::Session& s = ui.session;
  const Rect& area = ui.map.area();
  const auto hovered = s.view().hovered_actor();
  const bool known = hovered && s.workspace().network().has(*hovered);
  return fmt::format(
      R"("language":{},"theme":{},"scale":{:.3f},"hovered":{},"camera":[{:.4f},{:.4f},{:.6f}],)"
      R"("map":[{:.0f},{:.0f},{:.0f},{:.0f}],"dialog":{},"problems":{},"question":{},"safety":{},)"
      R"("jobs":{},"layout_running":{},"layout_paused":{},"sharp":{},"opening":{})",
      json_text(ui.t.language()), json_text(ui.theme.id), ui.scale,
      json_text(known ? s.workspace().network().actor(*hovered).key : ""), ui.map.camera().centre.x,
      ui.map.camera().centre.y, ui.map.camera().scale, area.min.x, area.min.y, area.max.x,
      area.max.y, static_cast<int>(ui.state.dialog),
      s.workspace().file().open_report()
          ? static_cast<long>(s.workspace().file().open_report()->problems.size())
          : -1,
      s.workspace().file().question().has_value(),
      static_cast<int>(s.workspace().journal().safety().how), s.workspace().jobs().list().size(),
      s.mover().positions().running(), s.mover().positions().paused(), ui.map.sharp(),
      s.workspace().file().opening());
}

}  // namespace

void StateFile::write(const Ui& ui, const Areas& areas, std::uint64_t frames,
                      double frame_seconds) {
  std::string now =
      fmt::format("{{{},{},{},{},{},{},{},{},\"places\":{},\"controls\":{}", document(ui),
                  window(ui), shell(ui, areas), asked(ui), by_chance(ui), planned(ui),
                  legend_rows(ui), annotations(ui), actor_places(ui), control_places(ui));
  last_ = std::move(now);
  const std::filesystem::path beside = path_.string() + ".new";
  {
    std::ofstream out(beside, std::ios::binary);
    out << last_
        << fmt::format(",\"frames\":{},\"frame_ms\":{:.2f}}}\n", frames, frame_seconds * 1000);
  }
  std::error_code ignored;
  std::filesystem::rename(beside, path_, ignored);
}

}  // namespace saite::ui
