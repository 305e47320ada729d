using NetGen.Generators.Analysis.Layers;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks where the layers stand that only training computes: what they disturb must reach a layer that can learn from it.</summary>
internal static class TrainingOnlyChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec, IReadOnlyList<TensorShape> outputs)
    {
        var graph = NetworkGraph.Of(spec);
        var atOutput = new HashSet<int>();
        foreach (var output in spec.Outputs)
        {
            Visit(NetworkGraph.LayerOf(spec, output) ?? NetworkGraph.Input);
        }

        return atOutput.OrderBy(index => index)
            .Where(index => spec.Layers[index].IsTrainingOnly)
            .Select(index => new Problem(DiagnosticIds.TrainingOnlyAtOutput, ProblemSite.Layer(index), spec.Layers[index].Name));

        // What learns nothing hands a disturbance on.
        void Visit(int index)
        {
            if (!NetworkGraph.IsInput(index) && !Learns(index) && atOutput.Add(index))
            {
                foreach (var source in graph.Sources(index))
                {
                    Visit(source);
                }
            }
        }

        bool Learns(int index) => spec.Layers[index].SharedWith is not null
            || LayerRules.Of(spec.Layers[index]).MeasureParameters(spec.Layers[index], ShapeInference.SourceShapes(spec, graph, index, outputs)) > 0;
    }
}
