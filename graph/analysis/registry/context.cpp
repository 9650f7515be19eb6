// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/registry/context.h"

#include <algorithm>

#include "graph/analysis/registry/shared.h"

namespace saite::analysis {

void Inputs::add(const Inputs& more) {
  grouping = grouping || more.grouping;
  normalised = normalised || more.normalised;
  parameters.insert(more.parameters.begin(), more.parameters.end());
}

bool Inputs::meets(const Inputs& other) const {
  return (grouping && other.grouping) || (normalised && other.normalised) ||
         std::ranges::any_of(parameters,
                             [&](const auto& key) { return other.parameters.contains(key); });
}

Context::Context(const project::Projection& projection)
    : projection_(&projection), shared_(std::make_unique<Shared>()) {}
Context::Context(Context&&) noexcept = default;
Context& Context::operator=(Context&&) noexcept = default;
Context::~Context() = default;

const std::optional<project::Grouping>& Context::grouping() const {
  read_.grouping = true;
  return grouping_;
}

bool Context::normalised() const {
  read_.normalised = true;
  return normalised_;
}

double Context::parameter(std::string_view key, double standard) const {
  read_.parameters.emplace(key);
  const auto it = parameters_.find(key);
  return it == parameters_.end() ? standard : it->second;
}

void Context::set_grouping(std::optional<project::Grouping> grouping) {
  if (grouping == grouping_) return;
  grouping_ = std::move(grouping);
  forget({.grouping = true});
}

void Context::set_normalised(bool normalised) {
  if (normalised == normalised_) return;
  normalised_ = normalised;
  forget({.normalised = true});
}

void Context::set_parameters(Parameters parameters) {
  Inputs changed;
  for (const auto* both : {&parameters_, &parameters}) {
    const auto& other = both == &parameters ? parameters_ : parameters;
    for (const auto& [key, value] : *both) {
      const auto at = other.find(key);
      if (at == other.end() || at->second != value) changed.parameters.insert(key);
    }
  }
  parameters_ = std::move(parameters);
  if (!changed.empty()) forget(changed);
}

void Context::forget(const Inputs& changed) {
  shared_->forget(changed);
}

}  // namespace saite::analysis
