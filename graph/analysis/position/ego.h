// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// One contact of an actor.
struct EgoContact {
  project::Index actor = 0;
  double strength = 1;                  // the greater of both ways
  std::vector<project::Index> gives;    // of EgoNetwork::labels: what joins the two, rising
  std::vector<project::Index> sole_of;  // of these: what no other contact gives
  project::Index ring = 0;              // 0: the closest
  project::Index ties = 0;              // to other contacts
};

/// How mixed the contacts are by some grouping.
struct EgoDiversity {
  std::vector<project::Index> sizes;  // contacts a group
  project::Index outside = 0;         // in no group, in no share
  /// 1 − Σ p², p the groups' shares of the contacts: the chance that two drawn with putting back
  /// are of two groups. 0: all of one. Nothing without contacts in groups.
  std::optional<double> blau;
};

/// An actor's contacts and what is among them, the actor left out.
struct EgoNetwork {
  std::vector<std::string> labels;   // what ties are, in rising order
  std::vector<EgoContact> contacts;  // by ring, then the earlier actor
  project::Index rings = 0;          // 3 at most
  project::Index ties_among = 0;     // pairs of contacts that are tied
  std::optional<double> density;     // of these pairs; nothing below two contacts
  std::optional<double> effective_size;
};

/// `labels`: what each of Projection::ties() is, such as its kind or the support it brings; empty
/// texts say nothing. Convention: contacts are tied either way. Rings: every strength its own where
/// there are three or fewer; else thirds of the contacts, those of equal strength together.
/// Cost: O(contacts · their ties + ties), and that of structural_holes().   Errors: cancelled.
/// Source: Burt 1992 (effective size); rings: Kahn & Antonucci 1980, Convoys over the life course;
/// Hogan, Carrasco & Wellman 2007, doi:10.1177/1525822X06298589.
Result<EgoNetwork> ego_network(const project::Projection& projection, project::Index ego,
                               std::span<const std::string> labels, Progress& progress);

/// Source: Blau 1977, Inequality and Heterogeneity; Simpson 1949, doi:10.1038/163688a0.
[[nodiscard]] EgoDiversity ego_diversity(const EgoNetwork& network,
                                         const project::Grouping& grouping);

}  // namespace saite::analysis
