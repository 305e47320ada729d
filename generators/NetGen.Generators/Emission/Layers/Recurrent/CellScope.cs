namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>How the formulas of one unit, or of a vector of units, reach their values.</summary>
internal abstract class CellScope
{
    /// <summary>A local's name, different for units that are computed together.</summary>
    public abstract string Local(string name);

    /// <summary>The value of a sum.</summary>
    public abstract string Sum(string name);

    /// <summary>What the step before left; zero before the first.</summary>
    public abstract string Before(string name);

    /// <summary>What an earlier pass kept of this step.</summary>
    public abstract string Kept(string name);

    /// <summary>The lines that keep a value.</summary>
    public abstract IEnumerable<string> Keep(string name, string value);

    /// <summary>A value that shrinks with a state: 0 where that counts as 0.</summary>
    public virtual string VanishWith(string state, string value) => value;

    /// <summary>The line that declares a local.</summary>
    public string Let(string name, string value) => $"var {Local(name)} = {value};";

    public static string Gate(string x) => $"{Runtime.VectorMath}.Gate<TLanes, TVector>({x})";

    public static string Tanh(string x) => $"{Runtime.VectorMath}.Tanh<TLanes, TVector>({x})";

    public static string Add(string a, string b) => $"TLanes.Add({a}, {b})";

    public static string Subtract(string a, string b) => $"TLanes.Subtract({a}, {b})";

    public static string Multiply(string a, string b) => $"TLanes.Multiply({a}, {b})";

    public static string MultiplyAdd(string a, string b, string c) => $"TLanes.MultiplyAdd({a}, {b}, {c})";

    /// <summary><c>1 - x</c>.</summary>
    public static string Complement(string x) => Subtract("TLanes.Broadcast(1f)", x);

    /// <summary>A derivative times that of a gate: <c>d y (1 - y)</c>.</summary>
    public static string ThroughGate(string d, string y) => Multiply(d, Multiply(y, Complement(y)));

    /// <summary>A derivative times that of a tanh: <c>d (1 - y^2)</c>.</summary>
    public static string ThroughTanh(string d, string y) => Multiply(d, Complement(Multiply(y, y)));
}
