// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// What stands in every script for R, whatever the network.
namespace saite::exchange {

inline constexpr std::string_view r_head =
    R"r(# A network from Saite: its actors and ties, an object of the package network, and models to begin
# with. Run all of it:  Rscript FILE.R  or  source("FILE.R")
#
# Saite itself builds no exponential random graph models (ERGM) and no stochastic actor-oriented
# models (SAOM, Siena). What they find rests on choices that only a person who knows the network can
# make and defend: which ties depend on which, who could have been tied to whom at all, when the
# waves were, whether the chains have converged and whether the model fits. A program that made them
# unseen would decide the result. R's packages leave them to you:
#   Lusher, Koskinen & Robins (eds.) 2013: Exponential Random Graph Models for Social Networks.
#     Cambridge University Press. doi:10.1017/CBO9780511894701
#   Snijders, van de Bunt & Steglich 2010: Introduction to stochastic actor-based models for network
#     dynamics. Social Networks 32, 44-60. doi:10.1016/j.socnet.2009.02.004
#
# Letters beyond ASCII are written as escapes, so that they are the same on every machine.

)r";

inline constexpr std::string_view r_table = R"r(
# A table of these rows. An empty cell is NA, in a column of texts "".
saite_table <- function(rows, names, classes) {
  rows <- c(rows, strrep(",", length(names) - 1)) # so that none at all are a table too
  table <- read.csv(text = rows, header = FALSE, col.names = names, colClasses = classes,
    check.names = FALSE, na.strings = character(0))
  table[seq_len(nrow(table) - 1), , drop = FALSE]
}

)r";

inline constexpr std::string_view r_network = R"r(
# The object of the package network. Where some ties have a direction, a tie that has none is two
# arcs. simple = TRUE: what most models want, no ties to oneself and one tie at most of a pair.
saite_network <- function(actors, ties, simple = FALSE) {
  directed <- any(ties$directed)
  from <- match(ties$from, actors$id)
  to <- match(ties$to, actors$id)
  tie <- seq_len(nrow(ties))
  if (directed) {
    both <- which(!ties$directed & from != to)
    ends <- cbind(c(from, to[both]), c(to, from[both]))
    tie <- c(tie, tie[both])
  } else {
    ends <- cbind(pmin(from, to), pmax(from, to))
  }
  if (simple) {
    kept <- ends[, 1] != ends[, 2] & !duplicated(ends)
    ends <- ends[kept, , drop = FALSE]
    tie <- tie[kept]
  }
  net <- network::network.initialize(nrow(actors), directed = directed,
    loops = any(ends[, 1] == ends[, 2]), multiple = any(duplicated(ends)))
  for (name in setdiff(names(actors), "")) {
    network::set.vertex.attribute(net, name, actors[[name]])
  }
  network::network.vertex.names(net) <- actors$id
  if (length(tie) > 0) {
    network::add.edges(net, ends[, 1], ends[, 2])
    for (name in setdiff(names(ties), c("", "from", "to"))) {
      network::set.edge.attribute(net, name, ties[[name]][tie])
    }
  }
  net
}

kinds <- if (is.null(ties$kind)) rep("", nrow(ties)) else ties$kind
# Models are of one kind of ties: here that of which there are most. Choose yours.
chosen <- if (nrow(ties) > 0) names(which.max(table(kinds))) else ""

cat(title, "\n", nrow(actors), " actors, ", nrow(ties), " ties\n", sep = "")
if (!requireNamespace("network", quietly = TRUE)) {
  message("For the network as one object: install.packages(\"network\")")
} else if (nrow(actors) > 0) {
  net <- saite_network(actors, ties)
  one <- saite_network(actors, ties[kinds == chosen, , drop = FALSE], simple = TRUE)
}
)r";

inline constexpr std::string_view r_ergm = R"r(
# --- An exponential random graph model to begin with ------------------------------------------
# Only how many ties there are, and whether actors of one kind are tied more often: no tie depends
# on another here, which is hardly ever true. What to think about next: mutual (of ties with a
# direction), gwdegree, gwesp(0.5, fixed = TRUE), attributes that matter here, pairs that cannot be
# tied (constraints = ~ fixedas(...)). Then mcmc.diagnostics(model) and gof(model) before any number
# is read.
if (requireNamespace("ergm", quietly = TRUE) && exists("one") && sum(kinds == chosen) > 0) {
  library(ergm)
  model <- if (length(unique(actors$kind)) > 1) {
    ergm(one ~ edges + nodematch("kind"))
  } else {
    ergm(one ~ edges)
  }
  print(summary(model))
}
)r";

inline constexpr std::string_view r_siena = R"r(
# --- Waves, and a stochastic actor-oriented model to begin with -------------------------------
# A tie is there from the first day of since to the last of until; spells with breaks between them
# are not looked at. The waves here are days when ties of the chosen kind changed, as far apart as
# may be (none where they have no dates): put the days of your surveys in their place. Who came
# later or left is to be told to Siena (sienaCompositionChange), else he counts as there and alone.
saite_day <- function(text, rest) {
  text <- if (is.null(text)) rep("", nrow(ties)) else text
  as.integer(gsub("-", "", paste0(text, substring(rest, nchar(text) + 1))))
}
first <- saite_day(ties$since, "0000-01-01")
last <- saite_day(ties$until, "9999-12-31")
dated <- function(days, at) days[kinds == chosen & at]
days <- sort(unique(c(dated(first, first > 101), dated(last, last < 99991231))))
waves <- days[unique(round(seq(1, length(days), length.out = min(3, length(days)))))]

# Who has a tie of the chosen kind to whom on a day, as a matrix of 0 and 1.
saite_wave <- function(day) {
  here <- kinds == chosen & first <= day & last >= day
  ends <- cbind(match(ties$from, actors$id), match(ties$to, actors$id))
  wave <- matrix(0L, nrow(actors), nrow(actors))
  wave[ends[here, , drop = FALSE]] <- 1L
  wave[ends[here & !ties$directed, 2:1, drop = FALSE]] <- 1L
  diag(wave) <- 0L
  wave
}

if (requireNamespace("RSiena", quietly = TRUE) && length(waves) > 1 && nrow(actors) <= 1000) {
  library(RSiena)
  relation <- sienaDependent(array(unlist(lapply(waves, saite_wave)),
    c(nrow(actors), nrow(actors), length(waves))))
  data <- sienaDataCreate(relation)
  effects <- getEffects(data) # then, such as: includeEffects(effects, transTrip)
  print(effects)
  # The work itself, of minutes. Before any number is read: t-ratios of convergence below 0.1, the
  # overall maximum below 0.25, and sienaGOF().
  # model <- siena07(sienaAlgorithmCreate(projname = NULL, seed = 1), data = data,
  #   effects = effects, batch = TRUE)
}
)r";

}  // namespace saite::exchange
