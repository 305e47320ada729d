using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Streaming;

/// <summary>
/// Decides whether a network can go through sequences step by step: its input is time x features or a sequence of indices, every layer makes a
/// step's outputs of that step's inputs and of what passed before, and none sees a sequence in another shape.
/// </summary>
internal sealed class StreamPlanner
{
    private readonly NetworkSpec _spec;
    private readonly IReadOnlyList<FusedLayer> _fused;
    private readonly IReadOnlyList<LayerPlan> _layers;
    private readonly List<(LayerPlan Layer, EquatableArray<int> Sources, StepShape Step)> _steps = [];
    private readonly List<int> _places = [];
    private readonly Arena _arena = new();

    private StreamPlanner(NetworkSpec spec, IReadOnlyList<FusedLayer> fused, IReadOnlyList<LayerPlan> layers)
    {
        _spec = spec;
        _fused = fused;
        _layers = layers;
    }

    /// <summary>The values of a step of the input; the index of one.</summary>
    private int Features => _spec.Input.Rank == 1 ? 1 : _spec.Input.Dimensions[1];

    private bool TakesIndices => _spec.Inputs[0].Vocabulary is not null;

    /// <summary>Plans the network, or names the first layer that prevents it.</summary>
    /// <param name="spec">The declaration.</param>
    /// <param name="fused">The layers to compute.</param>
    /// <param name="layers">How they are computed.</param>
    /// <param name="output">The output; of several, one.</param>
    /// <returns>The plan; or if there is none, why, as far as the network takes a sequence at all.</returns>
    public static (StreamPlan? Plan, string? Obstacle) Plan(
        NetworkSpec spec, IReadOnlyList<FusedLayer> fused, IReadOnlyList<LayerPlan> layers, OutputPlan output)
    {
        var planner = new StreamPlanner(spec, fused, layers);
        if (spec.Input.Rank != (planner.TakesIndices ? 1 : 2))
        {
            return (null, null);
        }

        var obstacle = spec.Inputs.Count > 1 ? "it has several inputs"
            : spec.Outputs.Count > 1 ? "it has several outputs"
            : Enumerable.Range(0, layers.Count).Select(planner.TakeLayer).FirstOrDefault(obstacle => obstacle is not null);
        return obstacle is null && planner._places[output.Layer] is var place && !NetworkGraph.IsInput(place)
            ? (planner.PlaceValues(place, output.Activation), null)
            : (null, obstacle);
    }

    /// <summary>Takes a layer in, unless it gives its values as they are; or says what prevents that.</summary>
    private string? TakeLayer(int index)
    {
        var (layer, sources) = (_layers[index], _fused[index].Sources);
        if (sources.Any(SeesAnotherShape))
        {
            return $"{layer.Name} sees the sequence in another shape";
        }

        var places = sources.Select(source => NetworkGraph.IsInput(source.Layer) ? source.Layer : _places[source.Layer]).ToEquatableArray();
        if (layer is LayoutChangePlan || layer.IsTrainingOnly)
        {
            _places.Add(places[0]);
            return null;
        }

        if (layer.StepOf([.. places.Select(place => NetworkGraph.IsInput(place) ? Features : _steps[place].Step.Outputs)]) is not { } step)
        {
            return $"{layer.Name} {layer.WhyNoSteps}";
        }

        _steps.Add((layer, places, step));
        _places.Add(_steps.Count - 1);
        return null;
    }

    private bool SeesAnotherShape(FusedSource source) =>
        source.Shape != (NetworkGraph.IsInput(source.Layer) ? _spec.Input : _fused[source.Layer].Output);

    private StreamPlan PlaceValues(int output, ActivationPlan? activation)
    {
        var states = _steps.Select(layer => _arena.Take(layer.Step.State)).ToList();
        var inputs = TakesIndices ? null : Take(NetworkGraph.Input, Features, StepPadding.None);
        var values = _steps.Select((layer, index) => Take(index, layer.Step.Outputs, index == output && activation is { Spec.Name: "Softmax" } ? StepPadding.Whole : layer.Step.OutputPadding)).ToList();
        return new StreamPlan(
            _steps.Select((layer, index) => new StreamLayerPlan(
                layer.Layer,
                layer.Sources,
                (inputs is null ? layer.Sources.Where(source => !NetworkGraph.IsInput(source)) : layer.Sources)
                    .Select(source => NetworkGraph.IsInput(source) ? inputs! : values[source]).ToEquatableArray(),
                layer.Step,
                states[index],
                values[index])).ToEquatableArray(),
            output,
            Features,
            inputs,
            _arena.Length);
    }

    private StreamBuffer Take(int place, int values, StepPadding padding)
    {
        var readers = ReadersOf(place);
        var stride = readers.Select(step => step.InputPadding).Append(padding).Max().Stride(values);
        var buffer = new StreamBuffer(_arena.Length, stride, readers.Select(step => step.Past).DefaultIfEmpty().Max());
        _arena.Take(buffer.Length);
        return buffer;
    }

    private IReadOnlyList<StepShape> ReadersOf(int place) => [.. _steps.Where(layer => layer.Sources.Contains(place)).Select(layer => layer.Step)];
}
