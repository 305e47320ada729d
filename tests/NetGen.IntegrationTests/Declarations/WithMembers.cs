namespace NetGen.IntegrationTests.Declarations;

/// <summary>A network with members of its user.</summary>
[Network(MaxBatchSize = 3)]
[Input(3)]
[Dense(2, Name = "Only")]
public partial class WithMembers : INetworkVerbs, IComparable<WithMembers>
{
    /// <summary>A static field, which the runtime sets before anything of the generated part if that is not careful.</summary>
    public static readonly WithMembers Shared = new(seed: 4);

    public static readonly Workspace SharedWorkspace = new(Info);

    private readonly string _label = "initialised";

    public WithMembers(string label, ulong seed)
        : this(seed)
    {
        _label = label;
    }

    public string Label => _label;

    public float FirstWeight => Only.Weights[0, 0];

    public int CompareTo(WithMembers? other) => string.CompareOrdinal(_label, other?._label);

    public float[] PredictThree(float first, float second, float third)
    {
        var outputs = new float[OutputSize];
        Predict([first, second, third], outputs);
        return outputs;
    }
}
