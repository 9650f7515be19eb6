// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "src/app/session/session.h"

namespace saite::app_test {

/// A folder of its own that goes away with the test.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "saite-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

inline void write_text(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

inline std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

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
};

}  // namespace saite::app_test
