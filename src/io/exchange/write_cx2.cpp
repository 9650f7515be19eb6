// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_cx2.h"

#include "src/io/exchange/json_members.h"

namespace saite::exchange {

constexpr Room cx2_room{.identity = Identity::number,
                        .values = ValueRule::typed,
                        .title = Slot::own,
                        .description = Slot::own,
                        .name = Slot::own,
                        .position = Slot::own,
                        .tie_key = Slot::none,
                        .tie_kind = Slot::own,
                        .directed = Slot::value,
                        .reserved_of_ties = "interaction"};

namespace {

class Cx2Writer {
 public:
  explicit Cx2Writer(const WriteJob& job) : job_(job), net_(job.network) {}

  Status write() {
    w_.begin_list();
    w_.begin_object();
    w_.member("CXVersion", "2.0");
    w_.plain_key("hasFragments");
    w_.flag(false);
    w_.end_object();
    meta_data();
    declarations();
    network_attributes();
    if (auto done = nodes(); !done) return done;
    if (auto done = edges(); !done) return done;
    begin_aspect("status");
    w_.begin_object();
    w_.member("error", "");
    w_.plain_key("success");
    w_.flag(true);
    w_.end_object();
    end_aspect();
    w_.end_list();
    job_.files.push_back({{}, w_.out + "\n"});
    return {};
  }

 private:
  void begin_aspect(std::string_view name) {
    w_.begin_object();
    w_.plain_key(name);
    w_.begin_list();
  }
  void end_aspect() {
    w_.end_list();
    w_.end_object();
  }

  void meta_data() {
    begin_aspect("metaData");
    const auto count = [&](std::string_view name, std::size_t elements) {
      w_.begin_object();
      w_.member_count("elementCount", elements);
      w_.member("name", name);
      w_.end_object();
    };
    count("attributeDeclarations", 1);
    count("networkAttributes", 1);
    count("nodes", net_.actor_count());
    count("edges", net_.tie_count());
    end_aspect();
  }

  void declare(std::string_view name, std::string_view type) {
    w_.key(name);
    w_.begin_object();
    w_.member("d", type);
    w_.end_object();
  }

  void declare_all(std::string_view element, const std::vector<OutColumn>& columns,
                   std::string_view first, std::string_view second = {}) {
    w_.plain_key(element);
    w_.begin_object();
    declare(first, "string");
    if (!second.empty()) declare(second, "double");
    for (const OutColumn& column : columns) {
      if (column.used) declare(column.name, column.type == "long" ? "long" : column.type);
    }
    w_.end_object();
  }

  void declarations() {
    begin_aspect("attributeDeclarations");
    w_.begin_object();
    w_.plain_key("networkAttributes");
    w_.begin_object();
    declare("name", "string");
    declare("description", "string");
    w_.end_object();
    declare_all("nodes", net_.actor_columns(), "name");
    declare_all("edges", net_.tie_columns(), "interaction", "weight");
    w_.end_object();
    end_aspect();
  }

  void network_attributes() {
    begin_aspect("networkAttributes");
    w_.begin_object();
    w_.member_if("name", net_.title());
    w_.member_if("description", net_.description());
    w_.end_object();
    end_aspect();
  }

  Status nodes() {
    begin_aspect("nodes");
    for (std::size_t i = 0; i < net_.actor_count(); ++i) {
      if (!job_.goes_on(i)) return cancelled_error();
      const OutActor actor = net_.actor(i);
      w_.begin_object();
      w_.member_count("id", i + 1);
      if (actor.position) {
        w_.plain_key("x");
        w_.number(actor.position->x);
        w_.plain_key("y");
        w_.number(actor.position->y);
      }
      w_.plain_key("v");
      w_.begin_object();
      w_.member("name", actor.name.empty() ? net_.key(i) : actor.name);
      write_members(w_, net_.actor_columns(), actor.values);
      w_.end_object();
      w_.end_object();
    }
    end_aspect();
    return {};
  }

  Status edges() {
    begin_aspect("edges");
    for (std::size_t i = 0; i < net_.tie_count(); ++i) {
      if (!job_.goes_on(net_.actor_count() + i)) return cancelled_error();
      const OutTie tie = net_.tie(i);
      w_.begin_object();
      w_.member_count("id", i + 1);
      w_.member_count("s", tie.source + 1);
      w_.member_count("t", tie.target + 1);
      w_.plain_key("v");
      w_.begin_object();
      w_.member_if("interaction", tie.kind);
      write_weight(w_, "weight", tie);
      write_members(w_, net_.tie_columns(), tie.values);
      w_.end_object();
      w_.end_object();
    }
    end_aspect();
    return {};
  }

  const WriteJob& job_;
  const Outgoing& net_;
  io::JsonWriter w_;
};

}  // namespace

Status write_cx2(const WriteJob& job) {
  return Cx2Writer(job).write();
}

}  // namespace saite::exchange
