// SPDX-License-Identifier: Apache-2.0
#include "src/edit/commands.h"

#include <optional>

namespace saite::edit {
namespace {

using model::Network;

/// Adds one actor, or brings it back under its old id.
class AddActor final : public Command {
 public:
  explicit AddActor(model::Actor actor)
      : actor_(std::move(actor)), name_(actor_.display_name("")) {}

  Status apply(Network& network) override {
    if (removed_) {
      network.restore(std::move(*removed_));
      removed_.reset();
      return {};
    }
    auto id = network.add_actor(actor_);
    if (!id) return id.error();
    id_ = *id;
    return {};
  }
  void revert(Network& network) override { removed_ = network.remove({id_}, {}); }
  [[nodiscard]] Label label() const override { return {"edit.add_actor", {name_}}; }
  [[nodiscard]] Aspects aspects() const override {
    return Aspect::structure | Aspect::facts | Aspect::positions;
  }
  [[nodiscard]] Touched touched() const override { return {{id_}, {}}; }

 private:
  model::Actor actor_;
  std::string name_;
  ActorId id_;
  std::optional<Network::Removed> removed_;
};

class AddTie final : public Command {
 public:
  AddTie(model::Tie tie, Label label) : tie_(std::move(tie)), label_(std::move(label)) {}

  Status apply(Network& network) override {
    if (removed_) {
      network.restore(std::move(*removed_));
      removed_.reset();
      return {};
    }
    auto id = network.add_tie(tie_);
    if (!id) return id.error();
    id_ = *id;
    return {};
  }
  void revert(Network& network) override { removed_ = network.remove({}, {id_}); }
  [[nodiscard]] Label label() const override { return label_; }
  [[nodiscard]] Aspects aspects() const override { return Aspect::structure | Aspect::facts; }
  [[nodiscard]] Touched touched() const override { return {{}, {id_}}; }

 private:
  model::Tie tie_;
  Label label_;
  TieId id_;
  std::optional<Network::Removed> removed_;
};

class Remove final : public Command {
 public:
  Remove(std::vector<ActorId> actors, std::vector<TieId> ties, Label label)
      : actors_(std::move(actors)), ties_(std::move(ties)), label_(std::move(label)) {}

  Status apply(Network& network) override {
    for (const ActorId id : actors_) {
      if (!network.has(id)) return Error{"unknown_actor"};
    }
    for (const TieId id : ties_) {
      if (!network.has(id)) return Error{"unknown_tie"};
    }
    removed_ = network.remove(actors_, ties_);
    return {};
  }
  void revert(Network& network) override { network.restore(std::move(removed_)); }
  [[nodiscard]] Label label() const override { return label_; }
  [[nodiscard]] Aspects aspects() const override {
    return Aspect::structure | Aspect::facts | Aspect::positions;
  }
  [[nodiscard]] Touched touched() const override { return {actors_, ties_}; }

 private:
  std::vector<ActorId> actors_;
  std::vector<TieId> ties_;
  Label label_;
  Network::Removed removed_;
};

class EditInfo final : public Command {
 public:
  EditInfo(model::NetworkInfo info, Label label, std::string merge_token, Aspects aspects)
      : other_(std::move(info)),
        label_(std::move(label)),
        merge_token_(std::move(merge_token)),
        aspects_(aspects) {}

  Status apply(Network& network) override {
    std::swap(network.info, other_);
    return {};
  }
  void revert(Network& network) override { std::swap(network.info, other_); }
  [[nodiscard]] Label label() const override { return label_; }
  [[nodiscard]] Aspects aspects() const override { return aspects_; }
  [[nodiscard]] Touched touched() const override { return {}; }
  bool merge(const Command& next) override {
    const auto* info = dynamic_cast<const EditInfo*>(&next);
    if (info == nullptr || merge_token_.empty() || info->merge_token_ != merge_token_) return false;
    aspects_ = aspects_ | info->aspects_;
    return true;  // other_ is still the state before both
  }

 private:
  model::NetworkInfo other_;  // what is not in force: the new one, after apply() the old one
  Label label_;
  std::string merge_token_;
  Aspects aspects_;
};

model::KindTable<model::ActorKind>& table_of(Network& network, const model::ActorKind&) {
  return network.edit_actor_kinds();
}
model::KindTable<model::TieKind>& table_of(Network& network, const model::TieKind&) {
  return network.edit_tie_kinds();
}

template <class Kind>
class DeclareKind final : public Command {
 public:
  explicit DeclareKind(Kind kind) : kind_(std::move(kind)) {}

  Status apply(Network& network) override {
    if (kind_.id.empty()) return Error{"empty_id"};
    auto& table = table_of(network, kind_);
    before_ = table;
    table.declare(kind_);
    return {};
  }
  void revert(Network& network) override {
    table_of(network, kind_) = std::move(*before_);
    before_.reset();
  }
  [[nodiscard]] Label label() const override { return {"edit.kind", {kind_.id}}; }
  [[nodiscard]] Aspects aspects() const override {
    return Aspect::structure | Aspect::facts | Aspect::style;
  }
  [[nodiscard]] Touched touched() const override { return {}; }

 private:
  Kind kind_;
  std::optional<model::KindTable<Kind>> before_;
};

class Composite final : public Command {
 public:
  Composite(Label label, std::vector<CommandPtr> parts)
      : label_(std::move(label)), parts_(std::move(parts)) {}

  Status apply(Network& network) override {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (auto ok = parts_[i]->apply(network); !ok) {
        while (i-- > 0) parts_[i]->revert(network);
        return ok;
      }
    }
    return {};
  }
  void revert(Network& network) override {
    for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) (*part)->revert(network);
  }
  [[nodiscard]] Label label() const override { return label_; }
  [[nodiscard]] Aspects aspects() const override {
    Aspects all = 0;
    for (const CommandPtr& part : parts_) all = all | part->aspects();
    return all;
  }
  [[nodiscard]] Touched touched() const override {
    Touched all;
    for (const CommandPtr& part : parts_) {
      const Touched one = part->touched();
      all.actors.insert(all.actors.end(), one.actors.begin(), one.actors.end());
      all.ties.insert(all.ties.end(), one.ties.begin(), one.ties.end());
    }
    return all;
  }

 private:
  Label label_;
  std::vector<CommandPtr> parts_;
};

Label remove_label(const Network& network, const std::vector<ActorId>& actors,
                   const std::vector<TieId>& ties) {
  const std::string& language = network.info.language;
  if (actors.size() == 1 && ties.empty() && network.has(actors[0])) {
    return {"edit.remove_actor", {network.actor(actors[0]).display_name(language)}};
  }
  if (actors.empty()) return {"edit.remove_ties", {std::to_string(ties.size())}};
  return {"edit.remove_actors", {std::to_string(actors.size())}};
}

}  // namespace

CommandPtr add_actor(const Network& network, model::Actor actor) {
  if (actor.key.empty()) actor.key = network.fresh_actor_key();
  return std::make_unique<AddActor>(std::move(actor));
}

CommandPtr add_tie(const Network& network, model::Tie tie) {
  if (tie.key.empty()) tie.key = network.fresh_tie_key();
  Label label{"edit.add_tie"};
  for (const ActorId end : {tie.source, tie.target}) {
    label.args.push_back(network.has(end) ? network.actor(end).display_name(network.info.language)
                                          : std::string("…"));
  }
  return std::make_unique<AddTie>(std::move(tie), std::move(label));
}

CommandPtr remove(const Network& network, std::vector<ActorId> actors, std::vector<TieId> ties) {
  Label label = remove_label(network, actors, ties);
  return std::make_unique<Remove>(std::move(actors), std::move(ties), std::move(label));
}

CommandPtr edit_info(const Network& network, const std::function<void(model::NetworkInfo&)>& change,
                     Label label, std::string merge_token) {
  model::NetworkInfo info = network.info;
  change(info);
  // The language of the file decides which of several names is shown.
  const Aspects aspects = info.language == network.info.language
                              ? static_cast<Aspects>(Aspect::style)
                              : Aspect::style | Aspect::facts;
  return std::make_unique<EditInfo>(std::move(info), std::move(label), std::move(merge_token),
                                    aspects);
}

CommandPtr set_view(const Network& network, std::string_view key, model::Value value, Label label,
                    bool merges) {
  return edit_info(
      network,
      [&](model::NetworkInfo& info) {
        model::Object views;
        if (const model::Object* held = info.views.object()) {
          views = *held;
        } else if (!info.views.is_null()) {
          model::assign(views, "other", info.views);  // another program's, of another form
        }
        if (value.is_null()) {
          model::erase(views, key);
        } else {
          model::assign(views, key, std::move(value));
        }
        info.views = views.empty() ? model::Value() : model::Value(std::move(views));
      },
      std::move(label), merges ? "view:" + std::string(key) : std::string());
}

CommandPtr declare_actor_kind(const Network&, model::ActorKind kind) {
  return std::make_unique<DeclareKind<model::ActorKind>>(std::move(kind));
}

CommandPtr declare_tie_kind(const Network&, model::TieKind kind) {
  return std::make_unique<DeclareKind<model::TieKind>>(std::move(kind));
}

CommandPtr composite(Label label, std::vector<CommandPtr> parts) {
  return std::make_unique<Composite>(std::move(label), std::move(parts));
}

}  // namespace saite::edit
