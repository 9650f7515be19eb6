// SPDX-License-Identifier: Apache-2.0
#include "src/study/ego_map.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "graph/project/field.h"
#include "src/study/analyse_network.h"
#include "src/study/words.h"

namespace saite::study {
namespace {

using analysis::EgoContact;
using project::Index;
using project::no_index;

/// By tie: its kind, or what its attribute says.
std::vector<std::string> labels_of(const model::Network& network,
                                   const project::Projection& projection, const std::string& by) {
  std::vector<std::string> labels;
  for (const TieId id : projection.ties()) {
    const model::Tie& tie = network.tie(id);
    if (by == "strength" || by == "kind") {
      labels.push_back(network.tie_kinds()[tie.kind].id);
      continue;
    }
    const model::Value* value = model::find(tie.details->attributes, by);
    labels.push_back(value == nullptr ? std::string() : value->display());
  }
  return labels;
}

std::string label_text(const model::Network& network, const EgoResult& result, Index label,
                       const i18n::Translator& t) {
  const std::string& id = result.found.labels[label];
  if (result.query.by != "strength" && result.query.by != "kind") return id;
  const auto kind = network.tie_kinds().find(id);
  const std::string text = kind ? network.tie_kinds()[*kind].label.in(t.language()) : std::string();
  return text.empty() ? id : text;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

/// "Anna: kinship, support; Juris: trust"
std::string sole_text(const model::Network& network, const EgoResult& result, const Naming& naming,
                      const i18n::Translator& t) {
  std::string text;
  for (const EgoContact& contact : result.found.contacts) {
    std::vector<std::string> labels;
    for (const Index label : contact.sole_of) {
      labels.push_back(label_text(network, result, label, t));
    }
    if (labels.empty()) continue;
    text += (text.empty() ? "" : "; ") + naming.name_of(result.projection->actor(contact.actor)) +
            " — " + joined(labels);
  }
  return text;
}

std::string diversity_text(const model::Network& network, const EgoResult& result,
                           std::size_t which, const i18n::Translator& t) {
  const project::Grouping& grouping = result.groupings[which];
  const analysis::EgoDiversity& found = result.diversity[which];
  const auto names = group_names(network, *result.projection, grouping, t);
  std::vector<std::string> parts;
  for (Index g = 0; g < grouping.group_count(); ++g) {
    if (found.sizes[g] > 0) {
      parts.push_back(names[g] + " " + t.number(std::int64_t{found.sizes[g]}));
    }
  }
  if (found.outside > 0) {
    parts.push_back(std::string(t.text("coverage.no_group")) + " " +
                    t.number(std::int64_t{found.outside}));
  }
  return t.tr("contacts.diversity", grouping_name(grouping.key, t), joined(parts),
              found.blau ? t.number(*found.blau, 2) : "–");
}

std::vector<std::string> ego_sentences(const model::Network& network, const EgoResult& result,
                                       const Naming& naming, const i18n::Translator& t) {
  const analysis::EgoNetwork& found = result.found;
  const std::string name = naming.name_of(result.query.ego);
  const auto count = static_cast<std::int64_t>(found.contacts.size());
  if (count == 0) return {t.tr("contacts.none", name)};
  std::vector<std::string> text{t.trn("contacts.contacts", count, name)};
  if (found.density) {
    text.push_back(t.trn("contacts.among", found.ties_among, t.percent(*found.density)));
  }
  if (found.effective_size && count > 1) {
    text.push_back(t.tr("contacts.effective", t.number(*found.effective_size, 1), t.number(count)));
  }
  const std::string sole = sole_text(network, result, naming, t);
  if (!sole.empty()) text.push_back(t.tr("contacts.sole", sole));
  for (std::size_t i = 0; i < result.groupings.size(); ++i) {
    text.push_back(diversity_text(network, result, i, t));
  }
  text.emplace_back(t.text("contacts.on_this_map"));
  return text;
}

}  // namespace

Result<EgoResult> ego_map(const model::Network& network,
                          std::shared_ptr<const project::Projection> projection,
                          const EgoQuery& query, Progress& progress) {
  const auto ego = projection->index_of(query.ego);
  if (!ego) return Error{"unknown_actor", network.actor(query.ego).key};
  const bool own = query.by == "strength" || query.by == "kind";
  if (!own && !project::has_tie_attribute(network, query.by)) {
    return Error{"unknown_tie_key", query.by};
  }
  const auto labels = labels_of(network, *projection, query.by);
  auto found = analysis::ego_network(*projection, *ego, labels, progress);
  if (!found) return found.error();
  EgoResult result{std::move(projection), query, std::move(*found), {}, {}};
  for (const std::string& key : query.diversity_by) {
    auto grouping = grouping_of(network, *result.projection, key, query.seed, progress);
    if (!grouping) return grouping.error();
    result.diversity.push_back(analysis::ego_diversity(result.found, *grouping));
    result.groupings.push_back(std::move(*grouping));
  }
  return result;
}

std::vector<EgoCircle> ego_circles(const model::Network& network, const EgoResult& result,
                                   const i18n::Translator& t) {
  const analysis::EgoNetwork& found = result.found;
  std::vector<EgoCircle> circles;
  if (result.query.by == "strength") {
    const char* names[] = {"contacts.ring.closest", "contacts.ring.middle", "contacts.ring.outer"};
    for (Index ring = 0; ring < found.rings; ++ring) {
      const std::size_t name = found.rings == 1 ? 1 : ring + 1 == found.rings ? 2 : ring;
      circles.push_back({found.rings == 1 ? t.text("contacts.ring.all") : t.text(names[name]), {}});
    }
    for (Index i = 0; i < found.contacts.size(); ++i) {
      circles[found.contacts[i].ring].contacts.push_back(i);
    }
    return circles;
  }
  for (Index label = 0; label < found.labels.size(); ++label) {
    circles.push_back({label_text(network, result, label, t), {}});
  }
  EgoCircle rest{t.text("contacts.nothing_said"), {}};
  for (Index i = 0; i < found.contacts.size(); ++i) {
    for (const Index label : found.contacts[i].gives) circles[label].contacts.push_back(i);
    if (found.contacts[i].gives.empty()) rest.contacts.push_back(i);
  }
  if (!rest.contacts.empty()) circles.push_back(std::move(rest));
  return circles;
}

Finding ego_finding(const model::Network& network, const EgoResult& result, const Naming& naming,
                    const i18n::Translator& t) {
  const auto circles = ego_circles(network, result, t);
  std::vector<std::vector<std::string>> circles_of(result.found.contacts.size());
  for (const EgoCircle& circle : circles) {
    for (const Index i : circle.contacts) circles_of[i].push_back(circle.name);
  }
  Finding finding;
  Finding::Table table{.headings = {t.text("contacts.column.who"),
                                    t.text(result.query.by == "strength" ? "contacts.column.ring"
                                                                         : "contacts.column.gives"),
                                    t.text("contacts.column.ties")},
                       .words = 2,
                       .rows = {}};
  for (Index i = 0; i < result.found.contacts.size(); ++i) {
    const EgoContact& contact = result.found.contacts[i];
    const ActorId id = result.projection->actor(contact.actor);
    table.rows.push_back(
        {{naming.name_of(id), joined(circles_of[i]), t.number(std::int64_t{contact.ties})},
         naming.split({id}).named});
  }
  finding.add(std::move(table));
  finding.sentences = ego_sentences(network, result, naming, t);
  return finding;
}

model::Network on_rings(const model::Network& network, const EgoResult& result,
                        std::vector<ActorId>& shown) {
  constexpr float step = 90;  // about seven discs
  model::Network copy = network;
  // Conflicts of others are nobody's business at this table, and no support.
  for (const TieId id : network.ties()) {
    if (network.polarity(id) < 0) copy.remove(id);
  }
  copy.set_position(result.query.ego, Position{0, 0}, false);
  shown.assign(1, result.query.ego);
  std::vector<std::size_t> sizes(std::max<Index>(1, result.found.rings));
  for (const EgoContact& contact : result.found.contacts) ++sizes[contact.ring];
  std::vector<std::size_t> placed(sizes.size());
  for (const EgoContact& contact : result.found.contacts) {
    const auto ring = static_cast<float>(contact.ring);
    // From the top, clockwise; each ring begins half a place on, so that names do not meet.
    const double turn = (static_cast<double>(placed[contact.ring]++) + 0.5 * ring) /
                        static_cast<double>(sizes[contact.ring]);
    const double angle = 2 * std::numbers::pi * turn - std::numbers::pi / 2;
    const float radius = step * (ring + 1);
    const ActorId id = result.projection->actor(contact.actor);
    copy.set_position(id,
                      Position{radius * static_cast<float>(std::cos(angle)),
                               radius * static_cast<float>(std::sin(angle))},
                      false);
    shown.push_back(id);
  }
  std::ranges::sort(shown);
  return copy;
}

}  // namespace saite::study
