// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "src/app/session/session_state.h"
#include "src/edit/network_edits.h"
#include "src/io/save_file.h"

namespace saite::app {
namespace {

constexpr std::string_view answers_owner = "answers";  // whose a highlight is

template <class IdType>
std::optional<std::uint32_t> place_of(std::span<const IdType> ids, IdType id) {
  const auto at = std::ranges::lower_bound(ids, id);
  if (at == ids.end() || *at != id) return std::nullopt;
  return static_cast<std::uint32_t>(at - ids.begin());
}

}  // namespace

const scene::Scene& Session::scene() const {
  return state_->picture.scene();
}

std::optional<scene::MarkIndex> Session::mark_of(ActorId id) const {
  return place_of(state_->picture.actors(), id);
}

std::optional<scene::TieIndex> Session::scene_tie_of(TieId id) const {
  return place_of(state_->picture.ties(), id);
}

MapStyle Session::style() const {
  return map_style_of(network());
}

void Session::set_style(const MapStyle& style) {
  if (style == this->style()) return;
  // Nothing in it can fail; execute() would tell.
  static_cast<void>(execute(edit::set_view(network(), "look", map_style_value(style))));
}

bool Session::style_waits() const {
  return state_->picture.waits();
}

bool Session::map_moves() const {
  return state_->picture.moving();
}

const GroupNames& Session::group_names() {
  State& s = *state_;
  const study::MeasureView view = s.derived.measure("community", analysis::Subject::actor);
  s.group_names.update(s.document, view.result, s.text, s.picture.shows_groups());
  return s.group_names;
}

void Session::show_highlight(Highlight highlight, std::string_view owner) {
  SessionHighlight& now = state_->highlight;
  if (now.shown && now.owner == owner && *now.shown == highlight) return;
  if (now.owner != owner) now.selected = state_->selected.revision();
  now.owner = owner;
  now.shown = std::make_shared<const Highlight>(std::move(highlight));
}

void Session::end_highlight(std::string_view owner) {
  if (state_->highlight.owner == owner) state_->highlight = {};
}

const Highlight* Session::highlight() const {
  return state_->highlight.shown.get();
}

const std::string& Session::highlight_owner() const {
  return state_->highlight.owner;
}

void Session::State::show_answer(Session& session) {
  // Something else was pointed out meanwhile, or Esc pressed: nobody looks at the answer any more.
  if (answer_shown && highlight.owner != answers_owner) asking.ask(std::nullopt);
  const bool changed = asking.update({document, derived, text, settings.for_room});
  const Highlight* shown = asking.highlight();
  if (shown == nullptr) {
    session.end_highlight(answers_owner);
  } else if (changed || !answer_shown) {
    session.show_highlight(*shown, answers_owner);
  }
  answer_shown = shown != nullptr;
}

const report::Studio& Session::studio() const {
  return *state_->studio;
}

const present::Theme& Session::theme() const {
  return state_->studio->themes.get(state_->settings.theme);
}

void Session::export_picture(const std::filesystem::path& file, const report::PictureSize& size,
                             std::optional<scene::Camera> camera, scene::DrawOptions draw,
                             const scene::FrameOptions& frame) {
  const auto format = report::picture_format(file.string());
  if (!format) {
    tell({{"unknown_format", {}, {file.filename().string()}}, true});
    return;
  }
  draw.frame = nullptr;  // the page has a frame of its own
  State& s = *state_;
  s.jobs.start({.label = {"job.export", {file.filename().string()}},
                .work = [&s, file, format, size, camera, draw = std::move(draw), frame,
                         scene = s.picture.shared_scene(),
                         studio = s.studio](Jobs::Port& port) -> Jobs::Delivery {
                  auto bytes =
                      report::render_scene(*scene, *format, size, camera, draw, frame, *studio);
                  Status status = bytes ? Status() : Status(bytes.error());
                  if (bytes && !port.progress().cancelled()) status = io::save_bytes(*bytes, file);
                  return [&s, file, status] {
                    s.notices.push_back(
                        status ? Notice{{"notice.exported", {}, {file.filename().string()}}, false}
                               : Notice{status.error(), true});
                  };
                },
                .cancelled = {}});
}

}  // namespace saite::app
