using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Streaming;

/// <summary>
/// Decides whether a network can go through sequences step by step: its input is time x features, every layer makes a step's outputs of that
/// step's inputs and of what passed before, and none sees a sequence in another shape.
/// </summary>
internal static class StreamPlanner
{
    public static StreamPlan? Plan(NetworkSpec spec, IReadOnlyList<FusedLayer> fused, IReadOnlyList<LayerPlan> layers)
    {
        if (spec.Inputs.Count > 1 || spec.Outputs.Count > 1 || spec.Input.Rank != 2)
        {
            return null;
        }

        var plans = new List<StreamLayerPlan>();
        var places = new List<int>();
        var (state, buffer) = (0, spec.Input.Dimensions[1]);
        for (var index = 0; index < layers.Count; index++)
        {
            if (fused[index].Sources.Count != 1 || SeesAnotherShape(spec, fused, fused[index].Sources[0]))
            {
                return null;
            }

            var source = fused[index].Sources[0].Layer;
            var place = source == NetworkGraph.Input ? NetworkGraph.Input : places[source];
            if (layers[index] is LayoutChangePlan || layers[index].IsTrainingOnly)
            {
                places.Add(place);
                continue;
            }

            var input = place == NetworkGraph.Input ? new StepShape(spec.Input.Dimensions[1], spec.Input.Dimensions[1]) : plans[place].Step;
            if (layers[index].StepOf(input) is not { } step || (place == NetworkGraph.Input && !step.ReadsScalars))
            {
                return null;
            }

            plans.Add(new StreamLayerPlan(layers[index], place, input.OutputStride, step, state, buffer));
            places.Add(plans.Count - 1);
            state += Padding.Padded(step.State);
            buffer += step.OutputStride;
        }

        return new StreamPlan(plans.ToEquatableArray(), spec.Input.Dimensions[1], state, buffer);
    }

    private static bool SeesAnotherShape(NetworkSpec spec, IReadOnlyList<FusedLayer> fused, FusedSource source) =>
        source.Shape != (source.Layer == NetworkGraph.Input ? spec.Input : fused[source.Layer].Output);
}
