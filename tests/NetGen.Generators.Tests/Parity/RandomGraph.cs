using System.Globalization;
using NetGen.Testing;

namespace NetGen.Generators.Tests.Parity;

/// <summary>
/// Builds the declaration of a graph from numbers that were drawn. Each step reads what stands anywhere above it and fits: vectors, or sequences or images
/// of as many channels. What nobody has read in the end is joined before the first output.
/// </summary>
internal sealed class RandomGraph
{
    private const int Width = 5;

    // Far from 0, for little divided by less is known to few digits.
    private const string Epsilon = "Epsilon = 0.1f";

    private static readonly string[] Activations = ["Relu", "Gelu", "Silu", "Selu", "Softsign", "Sigmoid", "Tanh", "Linear"];

    private readonly List<string> _vectors = [];
    private readonly List<string> _places = [];
    private readonly HashSet<string> _unread = [];
    private readonly Dictionary<string, List<string>> _owners = [];
    private readonly bool _hasImages;
    private NetworkSource _source;

    private RandomGraph(int inputs, int batch)
    {
        _source = NetworkSource.Named("Graph", batch);
        _hasImages = inputs == 1;
        switch (inputs)
        {
            case 0:
                _source = _source.With("[Input(5)]");
                Inputs = [Width];
                AddVector("Dense", Arguments("Tanh"), "Input");
                break;
            case 1:
                _source = _source.With("[Input(3, 2, 5)]");
                Inputs = [6 * Width];
                AddPlaces("Activation", "Activation.Tanh", "Input");
                break;
            case 2:
                _source = _source.With("[Input(3, 5, Name = \"steps\")]").With("[Input(5, Name = \"numbers\")]");
                Inputs = [3 * Width, Width];
                AddPlaces("Dense", Arguments("Tanh"), "steps");
                AddVector("Dense", Arguments("Gelu"), "numbers");
                break;
            default:
                _source = _source.With("[IndexInput(3, 4, Name = \"words\")]").With("[IndexInput(3, 4, Name = \"others\")]");
                Inputs = [-3, -3];
                AddPlaces("Embedding", $"{Width}", "words");
                AddPlaces("Embedding", $"{Width}, SharedWith = \"L0\"", "others");
                break;
        }
    }

    private int[] Inputs { get; }

    private string NextName => $"L{_vectors.Count + _places.Count}";

    public static NetworkSource Declare(int inputs, List<RandomStep> steps, int outputs, int batch)
    {
        var graph = new RandomGraph(inputs, batch);
        steps.ForEach(graph.Add);
        return graph.Finish(steps, outputs);
    }

    private void Add(RandomStep step)
    {
        if (_vectors.Count == 0 || (_places.Count > 0 && step.Kind % 2 == 0))
        {
            AddToPlaces(step);
        }
        else
        {
            AddToVectors(step);
        }
    }

    private void AddToVectors(RandomStep step)
    {
        var (a, b, function) = (_vectors[step.First % _vectors.Count], _vectors[step.Second % _vectors.Count], FunctionOf(step));
        switch (step.Kind / 2 % 9)
        {
            case 0: AddVector("Add", $"\"{a}\", \"{b}\"", a, b); break;
            case 1: AddVector("Multiply", $"\"{a}\", \"{b}\"", a, b); break;
            case 2: Join("Concat", a, b); AddVector("Dense", Arguments(function)); break;
            case 3: Join("Add", a, b); AddVector("Activation", $"Activation.{(function == "Linear" ? "Tanh" : function)}"); break;
            case 4: AddVector("LayerNorm", $"{Epsilon}{Shared("LayerNorm", step)}", a); break;
            case 5: AddVector("PRelu", $"ForEachChannel = true{Shared("PRelu", step)}", a); break;
            case 6: AddVector("Dropout", "0.3f", a); break;
            default: AddVector("Dense", Arguments(function) + Shared("Dense", step), a); break;
        }
    }

    private void AddToPlaces(RandomStep step)
    {
        var (a, b, function) = (_places[step.First % _places.Count], _places[step.Second % _places.Count], FunctionOf(step));
        var (convolution, pool) = _hasImages ? ("Conv2D", "AveragePool2D") : ("Conv1D", "MaxPool1D");
        switch (step.Kind / 2 % 12)
        {
            case 0: AddPlaces("Add", $"\"{a}\", \"{b}\"", a, b); break;
            case 1: AddPlaces("Multiply", $"\"{a}\", \"{b}\"", a, b); break;
            case 2: Join("Concat", a, b); AddPlaces(convolution, $"{Width}, 1"); break;
            case 3: AddPlaces("RmsNorm", $"{Epsilon}{Shared("RmsNorm", step)}", a); break;
            case 4: AddPlaces("GroupNorm", $"1, {Epsilon}{Shared("GroupNorm", step)}", a); break;
            case 5: AddPlaces("BatchNorm", Epsilon, a); break;
            case 6: AddPlaces(pool, "3, Stride = 1, Padding = Padding.Same", a); break;
            case 7 when !_hasImages: AddPlaces("Gru", $"{Width}, ReturnSequence = true{Shared("Gru", step)}", a); break;
            case 8 when !_hasImages: AddPlaces("Dense", Arguments(function) + Shared("Dense", step), a); break;
            case 9: AddVector(step.Second % 2 == 0 ? "GlobalAveragePool" : "GlobalMaxPool", string.Empty, a); break;
            case 10 when !_hasImages: AddVector("Lstm", $"{Width}{Shared("Lstm", step)}", a); break;
            default: AddPlaces(convolution, $"{Width}, 2, Activation.{function}, Padding = Padding.Same, Dilation = {1 + (step.Second % 2)}{Shared("Conv", step)}", a); break;
        }
    }

    private NetworkSource Finish(List<RandomStep> steps, int outputs)
    {
        foreach (var places in _places.Where(_unread.Contains).ToList())
        {
            AddVector("GlobalAveragePool", string.Empty, places);
        }

        // Bounded before the classes: the loss of a certain one is near 0, and its rounding large beside it.
        var unread = _vectors.Where(_unread.Contains).ToList();
        _source = unread.Count > 1
            ? _source.With($"[Concat({Quoted(unread)})]").Dense(Width, "Tanh")
            : _source.With($"[Dense({Arguments("Tanh")}, From = \"{unread.FirstOrDefault() ?? _vectors[^1]}\")]");
        _source = _source.Dense(3, "Softmax", "Classes");
        List<(string Name, int Size)> ports = [("Classes", 3)];
        for (var output = 1; output < outputs; output++)
        {
            var from = _vectors[steps[output % steps.Count].Second % _vectors.Count];
            _source = _source.With($"[Dense({output}, Name = \"Values{output}\", From = \"{from}\")]");
            ports.Add(($"Values{output}", output));
        }

        _source = outputs == 1 ? _source : ports.Aggregate(_source, (source, port) => source.With(
            $"[Output(Loss.{(port.Name == "Classes" ? "CrossEntropy" : "MeanSquaredError")}, From = \"{port.Name}\")]"));
        return outputs == 1 && Inputs is [> 0] ? _source : _source.WithMembers(PortAdapter.Members(Inputs, [.. ports], hasLogits: true));
    }

    private void Join(string kind, string a, string b)
    {
        _source = _source.With($"[{kind}({Quoted([a, b])})]");
        _unread.ExceptWith([a, b]);
    }

    private void AddVector(string kind, string arguments, params string[] read) => AddTo(_vectors, kind, arguments, read);

    private void AddPlaces(string kind, string arguments, params string[] read) => AddTo(_places, kind, arguments, read);

    /// <summary>Adds a layer; one that reads a single layer names it, a join has named both, and what reads none takes the layer above.</summary>
    private void AddTo(List<string> values, string kind, string arguments, string[] read)
    {
        var name = NextName;
        string[] all = [.. arguments.Length == 0 ? [] : new[] { arguments }, .. read.Length == 1 ? new[] { $"From = \"{read[0]}\"" } : [], $"Name = \"{name}\""];
        _source = _source.With($"[{kind}({string.Join(", ", all)})]");
        _unread.ExceptWith(read);
        _unread.Add(name);
        values.Add(name);
    }

    /// <summary>The weights of an earlier layer of the kind, every other time there is one; otherwise the next layer's may be shared.</summary>
    private string Shared(string kind, RandomStep step)
    {
        var owners = _owners.TryGetValue(kind, out var known) ? known : _owners[kind] = [];
        if (owners.Count > 0 && step.Shares)
        {
            return $", SharedWith = \"{owners[step.Second % owners.Count]}\"";
        }

        owners.Add(NextName);
        return string.Empty;
    }

    private static string FunctionOf(RandomStep step) => Activations[step.Function % Activations.Length];

    private static string Arguments(string activation) => string.Create(CultureInfo.InvariantCulture, $"{Width}, Activation.{activation}");

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}

/// <summary>What was drawn for a step.</summary>
internal sealed record RandomStep(int Kind, int First, int Second, int Function, bool Shares);
