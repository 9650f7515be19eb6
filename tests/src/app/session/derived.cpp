// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/derived.h"

#include <doctest/doctest.h>

#include <thread>

#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using namespace std::chrono_literals;
using analysis::Subject;
using app_test::Chain;
using study::MeasureView;
using State = MeasureView::State;

/// A ring of n actors with chords: large enough that measures take a moment.
model::Network ring(std::uint32_t n) {
  model::Network network;
  for (std::uint32_t i = 0; i < n; ++i) {
    CHECK(network.add_actor({.key = "a" + std::to_string(i)}));
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    for (const std::uint32_t step : {1U, 17U}) {
      CHECK(network.add_tie({.source = ActorId(i),
                             .target = ActorId((i + step) % n),
                             .key = std::to_string(i) + "+" + std::to_string(step)}));
    }
  }
  return network;
}

TEST_CASE("a measure is computed when asked for, and only then") {
  Chain chain;
  app::Derived& derived = chain.session->derived();
  CHECK(chain.session->jobs().idle());
  CHECK(derived.measure("degree", Subject::actor).state == State::waiting);
  CHECK_FALSE(derived.measure("degree", Subject::actor).result);
  chain.session->finish();
  const MeasureView view = derived.measure("degree", Subject::actor);
  REQUIRE(view.state == State::ready);
  CHECK(view.result->of(chain.id("bea")) == 2);
  CHECK(view.result->of(chain.id("eve")) == 0);
  CHECK_FALSE(view.result->of(chain.tie("ab")).has_value());
  const auto bridge = [&] { return derived.measure("bridge", Subject::tie); };
  CHECK(bridge().state == State::waiting);
  chain.session->finish();
  CHECK(bridge().result->of(chain.tie("bc")) == 1);
  derived.measure("components", Subject::network);
  chain.session->finish();
  CHECK(derived.measure("components", Subject::network).result->of_network() == 2);
}

TEST_CASE("an unknown measure fails at once") {
  Chain chain;
  const MeasureView view = chain.session->derived().measure("nonsense", Subject::actor);
  CHECK(view.state == State::failed);
  REQUIRE(view.error.has_value());
  CHECK(view.error->code == "unknown_measure");
}

TEST_CASE("no measure begins while a hand moves") {
  Chain chain;
  app::Session& session = *chain.session;
  app::Derived& derived = session.derived();
  session.finish();
  session.note_input();
  CHECK_FALSE(session.input_idle());
  derived.measure("degree", Subject::actor);
  session.poll();
  CHECK(session.jobs().idle());
  CHECK(derived.measure("degree", Subject::actor).state == State::waiting);
  SUBCASE("but when it rests") {
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
    CHECK(session.input_idle());
    session.poll();
    CHECK_FALSE(session.jobs().idle());
  }
  SUBCASE("but whoever waits for all does not wait for it") {
    session.finish();
  }
  session.finish();
  CHECK(derived.measure("degree", Subject::actor).state == State::ready);
}

TEST_CASE("the end of the last job is news, even where it delivers nothing") {
  Chain chain;
  app::Session& session = *chain.session;
  session.finish();
  session.jobs().start({.label = {"job.read"}, .work = [](app::Jobs::Port&) -> app::Jobs::Delivery {
                          std::this_thread::sleep_for(50ms);
                          return {};
                        }});
  CHECK_FALSE(session.poll());  // work that goes on is none
  bool told = false;
  while (!session.jobs().idle()) told = session.poll();
  CHECK(told);
  CHECK_FALSE(session.poll());
}

TEST_CASE("only stale stages run again") {
  Chain chain;
  app::Session& session = *chain.session;
  app::Derived& derived = session.derived();
  derived.measure("degree", Subject::actor);
  session.finish();
  const auto projection = derived.projection();
  const std::uint64_t scene = session.scene().revision;

  SUBCASE("nothing changed: nothing is made") {
    CHECK_FALSE(session.poll());
    CHECK(derived.projection() == projection);
    CHECK(session.scene().revision == scene);
  }
  SUBCASE("a move makes new places, no new projection and no new measures") {
    session.begin_drag(chain.id("ann"));
    session.drag_by({1, 0});
    session.end_drag();
    CHECK(session.poll());
    CHECK(derived.projection() == projection);
    CHECK(derived.measure("degree", Subject::actor).state == State::ready);
    CHECK(session.scene().revision > scene);
  }
  SUBCASE("a note leaves the projection alone") {
    REQUIRE(session.execute(edit::set_actor_note(session.network(), chain.id("ann"), "x")));
    session.poll();
    CHECK(derived.projection() == projection);
    CHECK(derived.measure("degree", Subject::actor).state == State::ready);
  }
  SUBCASE("a new tie makes all anew; until then the old value is still there") {
    REQUIRE(session.add_tie(chain.id("eve"), chain.id("ann"), 2));
    CHECK(derived.projection() != projection);
    const MeasureView view = derived.measure("degree", Subject::actor);
    CHECK(view.state == State::waiting);
    REQUIRE(view.result);
    CHECK(view.result->of(chain.id("eve")) == 0);
    session.finish();
    CHECK(derived.measure("degree", Subject::actor).result->of(chain.id("eve")) == 1);
  }
  SUBCASE("a filter makes projection and measures anew") {
    project::Filter filter;
    filter.tie_kinds = {"kinship"};
    session.set_filter(filter);
    CHECK(derived.projection() != projection);
    derived.measure("degree", Subject::actor);
    session.finish();
    CHECK(derived.measure("degree", Subject::actor).result->of(chain.id("ann")) == 0);
  }
}

TEST_CASE("a stale job is cancelled and never delivers") {
  app::Jobs jobs(2);
  app::Derived derived(jobs);
  edit::Document document(ring(1500));
  app::ViewOptions options;
  derived.update(document, options);
  derived.measure("betweenness", Subject::actor);
  derived.update(document, options);  // starts it
  const auto running = jobs.list();
  REQUIRE(running.size() == 1);
  REQUIRE(document.execute(edit::remove(document.network(), {{ActorId(0)}}, {})));
  derived.update(document, options);
  for (const auto& job : jobs.list()) {
    if (job.id == running[0].id) CHECK(job.stopping);
  }
  derived.measure("betweenness", Subject::actor);
  derived.update(document, options);
  jobs.finish();
  const MeasureView view = derived.measure("betweenness", Subject::actor);
  REQUIRE(view.state == State::ready);
  CHECK(view.result->projection == derived.projection());
  CHECK(view.result->projection->size() == 1499);
}

TEST_CASE("a measure stopped by hand stays undone until somebody insists") {
  app::Jobs jobs(1);
  app::Derived derived(jobs);
  edit::Document document(ring(1500));
  derived.update(document, {});
  derived.measure("betweenness", Subject::actor);
  derived.update(document, {});
  jobs.cancel_all();
  jobs.finish();
  CHECK(derived.measure("betweenness", Subject::actor).state == State::cancelled);
  derived.update(document, {});
  CHECK(jobs.idle());
  derived.retry("betweenness", Subject::actor);
  CHECK(derived.measure("betweenness", Subject::actor).state == State::waiting);
  derived.update(document, {});
  jobs.finish();
  CHECK(derived.measure("betweenness", Subject::actor).state == State::ready);
}

TEST_CASE("a large network is projected on a worker, and what is removed vanishes at once") {
  app::Jobs jobs(2);
  app::Derived derived(jobs);
  edit::Document document(ring(15000));  // 45,000 actors and ties
  derived.update(document, {});
  CHECK_FALSE(derived.fresh());
  CHECK(derived.projection() == nullptr);
  jobs.finish();
  CHECK(derived.fresh());
  REQUIRE(derived.projection() != nullptr);
  CHECK(derived.projection()->size() == 15000);
  REQUIRE(document.execute(edit::remove(document.network(), {{ActorId(5)}}, {})));
  derived.update(document, {});
  CHECK_FALSE(derived.fresh());
  CHECK_FALSE(derived.is_visible(ActorId(5)));
  CHECK(derived.visible().actors.size() == 14999);
  for (const TieId id : derived.visible().ties) REQUIRE(document.network().has(id));
  // Edits go on while the worker reads its snapshot; only the last state counts.
  for (std::uint32_t i = 10; i < 20; ++i) {
    REQUIRE(document.execute(edit::remove(document.network(), {{ActorId(i)}}, {})));
    derived.update(document, {});
  }
  jobs.finish();
  CHECK(derived.fresh());
  CHECK(derived.projection()->size() == 14989);
}

TEST_CASE("parameters and normalisation make measures anew") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto degree = [&] {
    session.derived().measure("degree", Subject::actor);
    session.finish();
    return session.derived().measure("degree", Subject::actor).result->of(chain.id("bea"));
  };
  CHECK(degree() == 2);
  app::ViewOptions view = session.view();
  view.normalised = true;
  session.set_view(view);
  CHECK(degree() == 0.5);
  const auto before = session.derived().projection_revision();
  session.derived().set_parameter("community.resolution", 2);
  session.poll();
  CHECK(session.derived().projection_revision() != before);
  session.derived().set_parameter("community.resolution", 2);
  session.poll();
  CHECK(session.derived().projection_revision() == before + 1);
}

}  // namespace
