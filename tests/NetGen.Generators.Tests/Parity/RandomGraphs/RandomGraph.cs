using NetGen.Testing;

namespace NetGen.Generators.Tests.Parity.RandomGraphs;

/// <summary>
/// Builds the declaration of a graph from numbers that were drawn. Each step reads what stands anywhere above it and fits. What nobody has read in the
/// end is joined before the first output.
/// </summary>
internal sealed class RandomGraph
{
    private readonly RandomInputs _inputs;
    private readonly List<RandomValue> _values;
    private readonly HashSet<string> _unread = [];
    private readonly HashSet<string> _disturbed = [];
    private readonly Dictionary<string, List<string>> _owners = [];
    private int _layers;
    private NetworkSource _source;

    private RandomGraph(RandomInputs inputs, int batch)
    {
        _inputs = inputs;
        _values = [.. inputs.Values];
        _source = inputs.Lines.Aggregate(NetworkSource.Named("Graph", batch), (source, line) => source.With(line));
        foreach (var (kind, arguments, input, shape) in inputs.Readers)
        {
            AddValue(kind, [arguments, From(input)], [input], shape, isActivated: true);
        }
    }

    private string NextName => $"L{_layers}";

    private IEnumerable<RandomValue> Vectors => _values.Where(value => value.IsVector);

    public static NetworkSource Declare(int inputs, List<RandomStep> steps, int outputs, int batch)
    {
        var graph = new RandomGraph(RandomInputs.All[inputs], batch);
        steps.ForEach(graph.Add);
        return graph.Finish(steps, outputs);
    }

    private void Add(RandomStep step)
    {
        RandomLayer[] layers = [.. RandomLayers.All.Where(layer => _values.Exists(value => layer.Takes(value)))];
        var kind = step.Kind % (layers.Length + RandomLayers.Joins.Length);
        if (kind < layers.Length)
        {
            AddLayer(layers[kind], step);
        }
        else
        {
            AddJoin(RandomLayers.Joins[kind - layers.Length], step);
        }
    }

    private void AddLayer(RandomLayer layer, RandomStep step)
    {
        var value = Choose(_values.Where(layer.Takes), step.First);
        var weights = layer.Weights is null ? string.Empty : Shared($"{layer.Kind} {layer.Weights(value, step)}", step);
        AddValue(layer.Kind, [layer.Arguments(value, step), weights, From(value.Name)], [value.Name], layer.Gives(value, step), layer.Activates);
    }

    private void AddJoin(RandomJoin join, RandomStep step)
    {
        var first = Choose(_values, step.First);
        RandomValue[] others = [.. _values.Where(value => join.Takes(first, value))];
        if (others.Length > 0)
        {
            RandomValue[] joined = [first, Choose(others, step.Second), .. step.Shares ? [Choose(others, step.Detail)] : Array.Empty<RandomValue>()];
            string[] names = [.. joined.Select(value => value.Name)];
            AddValue(join.Kind, [Quoted(names)], names, join.Gives(joined), isActivated: false);
        }
    }

    private NetworkSource Finish(List<RandomStep> steps, int outputs)
    {
        foreach (var places in _values.Where(value => !value.IsVector && _unread.Contains(value.Name)).ToList())
        {
            AddValue("GlobalAveragePool", [From(places.Name)], [places.Name], [places.Channels], isActivated: false);
        }

        // Bounded before the classes: the loss of a certain one is near 0, and its rounding large beside it.
        string[] unread = [.. Vectors.Select(value => value.Name).Where(_unread.Contains)];
        _source = unread.Length > 1
            ? _source.With($"[Concat({Quoted(unread)})]").Dense(RandomLayers.Width, "Tanh")
            : _source.With($"[Dense(5, Activation.Tanh, {From(unread[0])})]");
        _source = _source.Dense(3, "Softmax", "Classes");
        List<(string Name, int Size)> ports = [("Classes", 3)];
        for (var output = 1; output < outputs; output++)
        {
            ports.Add(AddOutput($"Values{output}", output, steps[output % steps.Count], ports));
        }

        return WithOutputs(ports);
    }

    /// <summary>A layer that gives so many values, or any that is there, whoever reads it; but no noise that nothing behind it could learn from.</summary>
    private (string Name, int Size) AddOutput(string name, int size, RandomStep step, List<(string Name, int Size)> others)
    {
        RandomValue[] layers = [.. _values.Except(_inputs.Values).Where(value => !_disturbed.Contains(value.Name) && !others.Contains((value.Name, value.Size)))];
        if (layers.Length > 0 && step.Choose(5, 2) == 0)
        {
            var layer = Choose(layers, step.Second);
            return (layer.Name, layer.Size);
        }

        _source = _source.With($"[Dense({size}, Name = \"{name}\", {From(Choose(Vectors, step.Second).Name)})]");
        return (name, size);
    }

    private NetworkSource WithOutputs(List<(string Name, int Size)> ports)
    {
        var source = ports.Count == 1 ? _source : ports.Aggregate(_source, (source, port) => source.With(
            $"[Output(Loss.{(port.Name == "Classes" ? "CrossEntropy" : "MeanSquaredError")}, From = \"{port.Name}\")]"));
        return ports.Count == 1 && _inputs.Sizes is [> 0] ? source : source.WithMembers(PortAdapter.Members(_inputs.Sizes, [.. ports], hasLogits: true));
    }

    private void AddValue(string kind, string[] arguments, string[] read, int[] shape, bool isActivated)
    {
        var name = NextName;
        _layers++;
        _source = _source.With($"[{kind}({string.Join(", ", arguments.Where(argument => argument.Length > 0))}, Name = \"{name}\")]");
        _unread.ExceptWith(read);
        _unread.Add(name);
        if (kind is "Dropout" or "GaussianNoise" || (!RandomLayers.HasWeights(kind) && _disturbed.Overlaps(read)))
        {
            _disturbed.Add(name);
        }

        _values.Add(new RandomValue(name, shape, isActivated));
    }

    /// <summary>The weights of an earlier layer with such, every other time there is one; otherwise the next layer's may be shared.</summary>
    private string Shared(string weights, RandomStep step)
    {
        var owners = _owners.TryGetValue(weights, out var known) ? known : _owners[weights] = [];
        if (owners.Count > 0 && step.Shares)
        {
            return $"SharedWith = \"{Choose(owners, step.Second)}\"";
        }

        owners.Add(NextName);
        return string.Empty;
    }

    private static T Choose<T>(IEnumerable<T> values, int number)
    {
        T[] all = [.. values];
        return all[number % all.Length];
    }

    private static string From(string name) => $"From = \"{name}\"";

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
