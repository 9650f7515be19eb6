// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/network.h"

namespace saite::project {

/// Asks for what Saite has of a name, whatever attributes there are: "detected:community".
inline constexpr std::string_view own_prefix = "detected:";
/// Asks for the attribute, whatever Saite has of that name: "attribute:kind".
inline constexpr std::string_view attribute_prefix = "attribute:";

/// Whether any actor has a value for this attribute.   Cost: O(attributes).
[[nodiscard]] bool has_attribute(const model::Network& network, std::string_view name);
/// Whether any tie has.
[[nodiscard]] bool has_tie_attribute(const model::Network& network, std::string_view name);

/// What a key that a person wrote stands for: what groups, colours, sizes and conditions are made
/// of. What an actor says of itself (kind subtype consent source tag name id since until part_of)
/// goes before an attribute of that name; an attribute goes before what Saite finds out: the
/// nearest `municipality` or `community`, and measures, which are not known here.
struct FieldKey {
  enum class Source : std::uint8_t { field, container, attribute, none };
  std::string name;  // without a prefix
  Source source = Source::none;
  bool passed_over = false;  // another thing has that name too, and no prefix says which is meant
};
/// Cost: O(attributes).
[[nodiscard]] FieldKey field_key(const model::Network& network, std::string_view key);

/// Reads one key of many actors.
///     const FieldReader club(network, field_key(network, "club"));
///     for (const ActorId id : actors) use(club.values(id));
class FieldReader {
 public:
  /// Cost: O(actors) for a container, else nothing.
  FieldReader(const model::Network& network, FieldKey key);

  [[nodiscard]] const FieldKey& key() const { return key_; }
  /// Several where it is a list; none where the actor has no value. Texts are composed
  /// (base/text.h), so that one name is one value; ids of actors and kinds are as they are written.
  [[nodiscard]] std::vector<std::string> values(ActorId actor) const;
  /// The first of them; empty where there is none.
  [[nodiscard]] std::string first(ActorId actor) const;
  /// Of a container.
  [[nodiscard]] std::optional<ActorId> container(ActorId actor) const {
    return containers_.at(actor.value());
  }

 private:
  const model::Network& network_;
  FieldKey key_;
  std::vector<std::optional<ActorId>> containers_;  // by actor id
};

}  // namespace saite::project
