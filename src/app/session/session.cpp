// SPDX-License-Identifier: Apache-2.0
#include "src/app/session/session.h"

#include <cstdlib>
#include <thread>
#include <utility>

#include "src/app/session/session_state.h"

namespace saite::app {
namespace {

using namespace std::chrono_literals;

/// So long after its last move a hand is taken to rest.
constexpr auto input_idle_after = 200ms;

/// Names of networks up to this size are indexed at once.
constexpr std::size_t indexed_at_once = 5'000;

std::string system_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    // Read once at the start, before there are threads.
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    if (value != nullptr && *value != '\0') return i18n::language_of_locale(value);
  }
  return "en";
}

std::shared_ptr<const report::Studio> studio_or_broken(
    std::shared_ptr<const report::Studio> studio) {
  if (studio) return studio;
  auto made = report::Studio::create();
  if (!made) broken("the program's own fonts and themes cannot be read");
  return std::make_shared<const report::Studio>(std::move(*made));
}

std::shared_ptr<const i18n::SearchIndex> make_search_index(const model::Network& network) {
  auto index = std::make_shared<i18n::SearchIndex>();
  index->reserve(network.actor_count());
  for (const ActorId id : network.actors()) {
    const model::Actor& actor = network.actor(id);
    if (actor.name.empty()) index->add(id.value(), actor.key);
    if (!actor.name.plain().empty()) index->add(id.value(), actor.name.plain());
    for (const auto& [language, name] : actor.name.by_language()) index->add(id.value(), name);
  }
  return index;
}

}  // namespace

Session::State::State(Session::Options given)
    : options(std::move(given)),
      settings(load_settings(options.settings_file, &settings_problem)),
      settings_written(settings),
      text(settings.language.empty() ? system_language() : settings.language),
      jobs(options.threads, options.wake, options.frames),
      derived(jobs),
      node_positions(options.wake, options.frames),
      planning(jobs),
      studio(studio_or_broken(options.studio)) {}

Session::Session() : Session(Options{}) {}

Session::Session(Options options) : state_(std::make_unique<State>(std::move(options))) {
  if (!state_->settings_problem.code.empty()) tell({state_->settings_problem, true});
  state_->refresh();
}

Session::~Session() {
  state_->jobs.cancel_all();
  if (!state_->options.settings_file.empty() && !(state_->settings == state_->settings_written)) {
    // Nobody is left to be told where this fails.
    static_cast<void>(save_settings(state_->options.settings_file, state_->settings));
  }
}

bool Session::poll() {
  State& s = *state_;
  s.jobs.pause(!input_idle());
  const std::size_t delivered = s.jobs.poll();
  const bool moved = s.node_positions.poll();
  if (s.node_positions.take_finished()) s.keep_layout();
  s.refresh();
  s.start_wanted_layout();
  s.write_settings();
  s.show_plan(*this);
  s.show_answer(*this);
  const bool redrawn = s.picture.update({.document = s.document,
                                         .derived = s.derived,
                                         .node_positions = s.node_positions,
                                         .text = s.text,
                                         .theme = theme(),
                                         .title = title(),
                                         .names_hidden = s.settings.names_hidden,
                                         .highlight = s.highlight.shown});
  s.derived.update(s.document, s.view);  // starts what the picture asked for
  s.planning.update(s.document, s.derived);
  const bool idle = s.jobs.idle();
  const bool ended = !std::exchange(s.was_idle, idle) && idle;
  return delivered > 0 || moved || redrawn || ended;
}

void Session::note_input() {
  state_->last_input = SessionClock::now();
}

bool Session::input_idle() const {
  return SessionClock::now() - state_->last_input > input_idle_after;
}

void Session::finish() {
  for (;;) {
    state_->last_input = {};
    poll();
    const State& s = *state_;
    if (s.jobs.idle() && !s.node_positions.running() && !s.layout.wanted && s.derived.fresh()) {
      poll();
      if (s.jobs.idle() && !s.picture.moving()) return;
    }
    std::this_thread::sleep_for(1ms);
  }
}

void Session::State::refresh() {
  const edit::Stamps& now = document.stamps();
  if (now.structure != refreshed.structure) {
    const model::Network& network = document.network();
    selected.drop_missing(network);
    if (hovered_actor && !network.has(*hovered_actor)) hovered_actor.reset();
    if (hovered_tie && !network.has(*hovered_tie)) hovered_tie.reset();
  }
  if (now.structure != refreshed.structure || now.positions != refreshed.positions) {
    node_positions.adopt(document.network());
  }
  const bool rebuilt = now.structure != refreshed.structure;
  refreshed = now;
  derived.update(document, view);
  if (rebuilt) layout.redirect = true;
  if (layout.redirect && derived.fresh()) {
    layout.redirect = false;
    redirect_layout();
  }
  refresh_search();
}

void Session::State::refresh_search() {
  const edit::Stamps& now = document.stamps();
  const bool fresh = search.made && search.made_for.structure == now.structure &&
                     search.made_for.facts == now.facts;
  if (fresh) return;
  jobs.cancel(search.job);
  search.job = JobId::none;
  search.made = true;
  search.made_for = now;
  if (document.network().actor_count() <= indexed_at_once) {
    search.index = make_search_index(document.network());
    return;
  }
  search.job =
      jobs.start({.label = {"job.search"},
                  .work = [this, network = document.snapshot()](Jobs::Port&) -> Jobs::Delivery {
                    auto index = make_search_index(*network);
                    return [this, index] { search.index = index; };
                  },
                  .cancelled = {}});
}

void Session::State::write_settings() {
  if (options.settings_file.empty() || settings == settings_written) return;
  if (SessionClock::now() - settings_checked < 1s) return;  // windows change often while dragged
  settings_checked = SessionClock::now();
  settings_written = settings;
  jobs.start({.label = {"job.settings"},
              .work = [this, file = options.settings_file,
                       copy = settings](Jobs::Port&) -> Jobs::Delivery {
                auto status = save_settings(file, copy);
                if (status) return {};
                return [this, error = status.error()] { notices.push_back({error, true}); };
              },
              .cancelled = {}});
}

const edit::Document& Session::document() const {
  return state_->document;
}
const i18n::Translator& Session::text() const {
  return state_->text;
}
void Session::set_language(std::string_view code) {
  state_->text.set_language(code);
  state_->settings.language = state_->text.language();
}
Jobs& Session::jobs() {
  return state_->jobs;
}
const Jobs& Session::jobs() const {
  return state_->jobs;
}
Derived& Session::derived() {
  return state_->derived;
}
const Derived& Session::derived() const {
  return state_->derived;
}
NodePositions& Session::node_positions() {
  return state_->node_positions;
}
const NodePositions& Session::node_positions() const {
  return state_->node_positions;
}
const ActorSelection& Session::selected() const {
  return state_->selected;
}
Asking& Session::asking() {
  return state_->asking;
}
const Asking& Session::asking() const {
  return state_->asking;
}
ActorSelection& Session::selected() {
  return state_->selected;
}
Planning& Session::planning() {
  return state_->planning;
}
const Planning& Session::planning() const {
  return state_->planning;
}
Settings& Session::settings() {
  return state_->settings;
}
const Settings& Session::settings() const {
  return state_->settings;
}

std::vector<Session::Found> Session::search(std::string_view query, std::size_t max) const {
  std::vector<Found> found;
  // The index of a large network may be a moment older than the network.
  for (const i18n::SearchHit& hit : state_->search.index->find(query, max)) {
    const ActorId id(hit.item);
    if (!network().has(id)) continue;
    const model::Actor& actor = network().actor(id);
    const model::ActorKind& kind = network().actor_kinds()[actor.kind];
    const std::string& language = text().language();
    Found one;
    one.actor = id;
    one.name = actor.display_name(language);
    one.kind = kind.label.empty() ? kind.id : kind.label.in(language);
    one.visible = derived().is_visible(id);
    found.push_back(std::move(one));
  }
  return found;
}

void Session::ask(Request request) {
  state_->requests.push_back(request);
}

std::vector<Request> Session::take_requests() {
  return std::exchange(state_->requests, {});
}

void Session::tell(Notice notice) {
  state_->notices.push_back(std::move(notice));
}

std::vector<Notice> Session::take_notices() {
  return std::exchange(state_->notices, {});
}

}  // namespace saite::app
