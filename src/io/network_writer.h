// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "graph/model/network.h"
#include "src/io/file_form.h"
#include "src/io/json_writer.h"
#include "src/io/write_json.h"

namespace saite::io {

/// What all node-link documents share: writes the document around its elements and hands the bytes
/// on whenever a piece is full. How an element looks is for those who derive from it to say.
class NetworkWriter {
 public:
  NetworkWriter(const model::Network& network, const NetworkPart& part, const ByteSink& sink,
                Progress& progress);
  virtual ~NetworkWriter() = default;
  NetworkWriter(const NetworkWriter&) = delete;
  NetworkWriter& operator=(const NetworkWriter&) = delete;

  /// Errors: cancelled; the sink's.
  Status write(const FileForm& form, std::string_view edges_key);

 protected:
  virtual void write_graph() = 0;
  virtual void write_actor(const model::Actor& actor) = 0;
  /// `position` is that among the ties written.
  virtual void write_tie(std::size_t position, const model::Tie& tie) = 0;

  void write_id(std::string_view key, const model::Actor& actor);
  void write_id(std::string_view key, ActorId id) { write_id(key, network_.actor(id)); }
  void write_name(const model::LocalText& name);
  void write_flag(std::string_view key, bool value);
  void write_point(std::string_view x_name, auto x, std::string_view y_name, auto y) {
    w_.plain_key(x_name);
    w_.number(x);
    w_.plain_key(y_name);
    w_.number(y);
  }
  void write_dates(const DateSpan& dates, const Spells& spells);
  void write_tags(const std::vector<std::string>& tags);
  /// Everything of the graph that is known but for what says which sort of file it is.
  void write_graph_members(bool with_title);
  [[nodiscard]] bool is_written(ActorId actor) const;

  const model::Network& network_;
  const NetworkPart& part_;
  JsonWriter w_;

 private:
  Status hand_on();
  template <class Ids, class Write>
  Status write_list(const Ids& ids, Write write_one);
  void write_sources();
  void write_actor_kinds();
  void write_tie_kinds();

  const ByteSink& sink_;
  Progress& progress_;
  std::vector<bool> is_written_;  // by actor id
  std::size_t count_ = 0;
};

}  // namespace saite::io
