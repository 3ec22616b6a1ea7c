// LEMON's two best solvers on an instance of the benchmark. Reads commands from standard input, one a line, and
// answers each with one line of JSON: `load FILE`, `solve ns`, `solve cs`.
//
// Model: every child supplies as many units as it has slots; they flow child → (gate of a role, where the child's
// room for that role is less than its slots) → volunteer → root, or unfilled from the child to the root. The first
// slot of a child left unfilled costs 4M, 3M or 2M by tier, each further one M; a pair costs minus its score.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

using lemon::SmartDigraph;
using Cost = std::int64_t;
using Simplex = lemon::NetworkSimplex<SmartDigraph, int, Cost>;
using Scaling = lemon::CostScaling<SmartDigraph, int, Cost>;
using Clock = std::chrono::steady_clock;

struct Instance {
  std::vector<std::int32_t> tier, slots, childX, childY;
  std::vector<std::int32_t> role, capacity, volunteerX, volunteerY;
  std::vector<std::int32_t> edgeChild, edgeVolunteer, edgeScore;
};

static std::vector<std::int32_t> column(std::FILE* file, std::size_t length) {
  std::vector<std::int32_t> values(length);
  if (length > 0 && std::fread(values.data(), 4, length, file) != length) throw std::runtime_error("file too short");
  return values;
}

static Instance load(const std::string& name) {
  std::FILE* file = std::fopen(name.c_str(), "rb");
  if (!file) throw std::runtime_error("no such file");
  const auto counts = column(file, 3);
  Instance in;
  for (auto* part : {&in.tier, &in.slots, &in.childX, &in.childY}) *part = column(file, counts[0]);
  for (auto* part : {&in.role, &in.capacity, &in.volunteerX, &in.volunteerY}) *part = column(file, counts[1]);
  for (auto* part : {&in.edgeChild, &in.edgeVolunteer, &in.edgeScore}) *part = column(file, counts[2]);
  std::fclose(file);
  return in;
}

/** How many of a child's slots take a mentor whose role has this bit. */
static int room(int code, int bits) {
  int count = 0;
  for (int left = code; left > 0; left >>= 2) count += (left & bits) != 0;
  return count;
}

static double since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <class Solver>
static void solve(const Instance& in) {
  const auto begun = Clock::now();
  const int children = in.tier.size(), volunteers = in.role.size(), edges = in.edgeChild.size();
  long slots = 0, offered = 0;
  for (int code : in.slots) slots += room(code, 3);
  for (int capacity : in.capacity) offered += capacity;
  const Cost M = 1000 * (2 * std::min(slots, offered) + 1) + 1;

  SmartDigraph graph;
  graph.reserveNode(3 * children + volunteers + 1);
  graph.reserveArc(edges + 4 * children + volunteers);
  std::vector<SmartDigraph::Node> child(children), volunteer(volunteers);
  for (auto& node : child) node = graph.addNode();
  for (auto& node : volunteer) node = graph.addNode();
  const auto root = graph.addNode();
  std::vector<int> capacities;
  std::vector<Cost> costs;
  capacities.reserve(edges + 4 * children + volunteers);
  costs.reserve(edges + 4 * children + volunteers);
  const auto arc = [&](SmartDigraph::Node from, SmartDigraph::Node to, int capacity, Cost cost) {
    graph.addArc(from, to);
    capacities.push_back(capacity);
    costs.push_back(cost);
  };

  std::vector<SmartDigraph::Node> gate(2 * children);
  std::vector<bool> opened(2 * children, false);
  for (int k = 0; k < edges; k++) {
    const int c = in.edgeChild[k], v = in.edgeVolunteer[k], place = 2 * c + in.role[v];
    if (!opened[place]) {
      opened[place] = true;
      const int all = room(in.slots[c], 3), fitting = room(in.slots[c], 1 << in.role[v]);
      gate[place] = child[c];
      if (fitting < all) {
        gate[place] = graph.addNode();
        graph.addArc(child[c], gate[place]);
        capacities.push_back(fitting);
        costs.push_back(0);
      }
    }
  }
  const int firstEdge = capacities.size();
  for (int k = 0; k < edges; k++) {
    const int c = in.edgeChild[k], v = in.edgeVolunteer[k];
    arc(gate[2 * c + in.role[v]], volunteer[v], 1, -in.edgeScore[k]);
  }
  for (int v = 0; v < volunteers; v++) arc(volunteer[v], root, in.capacity[v], 0);
  for (int c = 0; c < children; c++) {
    const int all = room(in.slots[c], 3);
    arc(child[c], root, 1, (4 - in.tier[c]) * M);
    if (all > 1) arc(child[c], root, all - 1, M);
  }

  SmartDigraph::ArcMap<int> upper(graph);
  SmartDigraph::ArcMap<Cost> cost(graph);
  SmartDigraph::NodeMap<int> supply(graph, 0);
  for (std::size_t k = 0; k < capacities.size(); k++) {
    upper[SmartDigraph::arcFromId(k)] = capacities[k];
    cost[SmartDigraph::arcFromId(k)] = costs[k];
  }
  for (int c = 0; c < children; c++) supply[child[c]] = room(in.slots[c], 3);
  supply[root] = -static_cast<int>(slots);
  Solver solver(graph);
  solver.upperMap(upper).costMap(cost).supplyMap(supply);
  const double build = since(begun);

  const auto started = Clock::now();
  const auto outcome = solver.run();
  const double took = since(started);
  if (outcome != Solver::OPTIMAL) throw std::runtime_error("not solved");

  long tiers[3] = {0, 0, 0}, filled = 0, score = 0;
  std::vector<bool> reached(children, false);
  for (int k = 0; k < edges; k++) {
    if (solver.flow(SmartDigraph::arcFromId(firstEdge + k)) == 0) continue;
    const int c = in.edgeChild[k];
    if (!reached[c]) tiers[in.tier[c]]++;
    reached[c] = true;
    filled++;
    score += in.edgeScore[k];
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "{\"solve\":%.3f,\"build\":%.3f,\"objective\":{\"A\":%ld,\"B\":%ld,\"C\":%ld,\"slots\":%ld,\"score\":%ld},"
      "\"peakKilobytes\":%ld}\n",
      took, build, tiers[0], tiers[1], tiers[2], filled, score, usage.ru_maxrss);
}

int main() {
  Instance in;
  for (std::string line; std::getline(std::cin, line);) {
    try {
      if (line.rfind("load ", 0) == 0) {
        in = load(line.substr(5));
        std::printf("{}\n");
      } else if (line == "solve ns") {
        solve<Simplex>(in);
      } else if (line == "solve cs") {
        solve<Scaling>(in);
      } else {
        std::printf("{\"error\":\"unknown command\"}\n");
      }
    } catch (const std::exception& error) {
      std::printf("{\"error\":\"%s\"}\n", error.what());
    }
    std::fflush(stdout);
  }
}
