// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "src/app/session/session.h"
#include "src/edit/network_edits.h"
#include "tests/support/temp_folder.h"

namespace saite::app_test {

using Folder = test::TempFolder;
using test::read_text;
using test::write_text;

/// Fonts and themes are dear to make, so all tests share them; they are never changed.
inline std::shared_ptr<const report::Studio> studio() {
  static const auto made = std::make_shared<const report::Studio>(*report::Studio::create());
  return made;
}

inline std::vector<ActorId> selected_actors(const app::Session& session) {
  const auto actors = session.view().selected().actors();
  return {actors.begin(), actors.end()};
}

/// A session that remembers nothing and speaks English.
inline std::unique_ptr<app::Session> make_session(std::filesystem::path settings = {}) {
  app::Session::Options options;
  options.settings_file = std::move(settings);
  options.threads = 2;
  options.studio = studio();
  auto session = std::make_unique<app::Session>(std::move(options));
  session->workspace().set_language("en");
  return session;
}

inline std::filesystem::path sample() {
  return std::filesystem::path(SAITE_SOURCE_DIR) / "data/samples/darbigas-kopienas.json";
}

/// ann – bea – cat – dan, all placed; eve alone.
inline const char* chain_text() {
  return R"({"directed": false, "multigraph": true, "graph": {"title": "Chain"},
    "nodes": [{"id": "ann", "name": "Anna", "kind": "individual", "x": 0, "y": 0},
              {"id": "bea", "name": "Bea", "kind": "individual", "x": 10, "y": 0},
              {"id": "cat", "name": "Cat", "kind": "family", "x": 20, "y": 0},
              {"id": "dan", "name": "Dāniels Čakste", "kind": "family", "x": 30, "y": 0},
              {"id": "eve", "name": "Eve", "kind": "community", "x": 40, "y": 0}],
    "edges": [{"source": "ann", "target": "bea", "key": "ab", "kind": "trust"},
              {"source": "bea", "target": "cat", "key": "bc", "kind": "kinship"},
              {"source": "cat", "target": "dan", "key": "cd", "kind": "kinship"}]})";
}

/// The chain, opened.
struct Chain {
  Folder folder;
  std::unique_ptr<app::Session> session = make_session();
  std::filesystem::path file = folder / "chain.json";

  Chain() {
    write_text(file, chain_text());
    session->workspace().file().open(file);
    session->finish();
  }
  [[nodiscard]] ActorId id(const char* key) const {
    return *session->workspace().network().find_actor(key);
  }
  [[nodiscard]] TieId tie(const char* key) const {
    return *session->workspace().network().find_tie(key);
  }
  void add_tie(const char* source, const char* target) {
    model::Tie tie;
    tie.key = "new";
    tie.source = id(source);
    tie.target = id(target);
    REQUIRE(session->workspace().execute(
        edit::add_tie(session->workspace().network(), std::move(tie))));
  }
};

}  // namespace saite::app_test
